package org.retrograd.hunter.fence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.retrograd.hunter.fence.GradientTrial.MethodResult;

/** The report, as Markdown. */
final class ReportText {

    private static final int LONGEST = 4000;
    private static final int MESSAGES = 40;

    private ReportText() {}

    static String of(Tally tally) {
        StringBuilder text = new StringBuilder("# Other people's methods\n\n");
        numbers(text, tally);
        refusals(text, tally);
        messages(text, tally);
        skipped(text, tally);
        findings(text, tally);
        return text.toString();
    }

    private static void numbers(StringBuilder text, Tally tally) {
        double share = tally.methods() == 0 ? 0 : 100.0 * tally.accepted() / tally.methods();
        row(text, "What", "Number");
        row(text, "---", "--:");
        row(text, "files", tally.files().size());
        row(text, "files that do not compile by themselves", tally.uncompilable());
        row(text, "methods annotated", tally.methods());
        row(text, "accepted", String.format(Locale.ROOT, "%d (%.1f %%)", tally.accepted(), share));
        row(text, "accepted methods of modules: gradients not run", tally.notRun());
        row(text, "accepted methods whose gradient agrees", tally.checked());
        row(text, "accepted methods without a point that decides", tally.skipped());
        row(text, "accepted methods with a wrong value or gradient", tally.wrong());
        row(text, "points that agree", points(tally, PointResult.Agrees.class));
        row(text, "points at which all throw", points(tally, PointResult.Throws.class));
        row(text, "points skipped", points(tally, PointResult.Skipped.class));
        row(text, "warnings RG3xx", tally.warnings());
        row(text, "findings", tally.findings().size());
    }

    private static long points(Tally tally, Class<? extends PointResult> kind) {
        return tally.gradients().stream()
                .mapToLong(result -> result.count(kind))
                .sum();
    }

    private static void refusals(StringBuilder text, Tally tally) {
        text.append("\n## Refusals\n\nA method counts once for each id.\n\n");
        row(text, "Id", "Methods", "Example", "At");
        row(text, "---", "--:", "---", "---");
        tally.refusals()
                .forEach((id, count) -> row(
                        text,
                        id,
                        count.times(),
                        count.example().firstLine().replace("[" + id + "] ", ""),
                        count.example().place()));
    }

    private static void messages(StringBuilder text, Tally tally) {
        text.append("\n## Most frequent messages about bodies\n\n");
        row(text, "Message", "Methods");
        row(text, "---", "--:");
        tally.messages().stream()
                .filter(entry -> entry.getKey().startsWith("[RG2"))
                .limit(MESSAGES)
                .forEach(entry -> row(text, entry.getKey(), entry.getValue()));
    }

    private static void skipped(StringBuilder text, Tally tally) {
        Map<String, Integer> reasons = new TreeMap<>();
        for (MethodResult result : tally.gradients()) {
            for (PointResult point : result.kept()) {
                if (point instanceof PointResult.Skipped skipped) {
                    reasons.merge(skipped.reason().replaceAll("^\\S+\\[.*?]: ", ""), 1, Integer::sum);
                }
            }
        }
        text.append("\n## Points skipped\n\n");
        row(text, "Why", "Points");
        row(text, "---", "--:");
        reasons.forEach((reason, count) -> row(text, reason.lines().findFirst().orElse(""), count));
    }

    /** Those that say the same are told once, with the places. */
    private static void findings(StringBuilder text, Tally tally) {
        Map<List<String>, List<String>> places = new LinkedHashMap<>();
        for (Finding finding : tally.findings()) {
            places.computeIfAbsent(
                            List.of(finding.kind().toString(), shortened(finding.text())), any -> new ArrayList<>())
                    .add(finding.place());
        }
        text.append("\n## Findings\n");
        places.forEach((finding, at) -> text.append("\n### ")
                .append(finding.get(0))
                .append(" at ")
                .append(String.join(", ", at))
                .append("\n\n```\n")
                .append(finding.get(1))
                .append("\n```\n"));
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    private static void row(StringBuilder text, Object... cells) {
        for (Object cell : cells) {
            text.append("| ").append(String.valueOf(cell).replace("|", "\\|")).append(' ');
        }
        text.append("|\n");
    }
}
