package org.retrograd.hunter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.retrograd.hunter.check.Kind;
import org.retrograd.hunter.check.Skip;
import org.retrograd.hunter.check.Verdict;
import org.retrograd.hunter.generate.Feature;

/**
 * Counts of what came out.
 *
 * @param programs how many were checked
 * @param right how many were accepted and right
 * @param compared at how many points gradients were compared
 * @param skipped at how many points something was remarkable, mostly because gradients could not be compared
 * @param refused how many programs were refused, by id; one with several ids counts for each
 * @param wrong how many programs had something wrong, by kind
 * @param held how many programs held each feature that can be seen
 */
public record Tally(
        int programs,
        int right,
        int compared,
        Map<Skip, Integer> skipped,
        Map<String, Integer> refused,
        Map<Kind, Integer> wrong,
        Map<Feature, Integer> held) {

    public static final Tally NOTHING = new Tally(0, 0, 0, Map.of(), Map.of(), Map.of(), Map.of());

    public Tally {
        skipped = Map.copyOf(skipped);
        refused = Map.copyOf(refused);
        wrong = Map.copyOf(wrong);
        held = Map.copyOf(held);
    }

    Tally and(Verdict verdict, Set<Feature> features) {
        Map<Feature, Integer> each = features.stream().collect(Collectors.toMap(feature -> feature, feature -> 1));
        return and(of(verdict, each));
    }

    private static Tally of(Verdict verdict, Map<Feature, Integer> held) {
        if (verdict instanceof Verdict.Right right) {
            return new Tally(1, 1, right.compared(), right.skipped(), Map.of(), Map.of(), held);
        }
        if (verdict instanceof Verdict.Refused refusal) {
            Map<String, Integer> ids = refusal.ids().stream().collect(Collectors.toMap(id -> id, id -> 1));
            return new Tally(1, 0, 0, Map.of(), ids, Map.of(), held);
        }
        Kind kind = ((Verdict.Wrong) verdict).finding().kind();
        return new Tally(1, 0, 0, Map.of(), Map.of(), Map.of(kind, 1), held);
    }

    private Tally and(Tally other) {
        return new Tally(
                programs + other.programs,
                right + other.right,
                compared + other.compared,
                sum(skipped, other.skipped),
                sum(refused, other.refused),
                sum(wrong, other.wrong),
                sum(held, other.held));
    }

    private static <K extends Comparable<K>> Map<K, Integer> sum(Map<K, Integer> one, Map<K, Integer> other) {
        Map<K, Integer> sum = new TreeMap<>(one);
        other.forEach((key, count) -> sum.merge(key, count, Integer::sum));
        return sum;
    }

    public int findings() {
        return wrong.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The share of programs that the processor accepts. */
    public double accepted() {
        return programs == 0 ? 0 : (right + findings()) / (double) programs;
    }

    /** Lines for a reader. */
    public String report() {
        List<String> lines = new ArrayList<>();
        lines.add(programs + " programs, " + right + " right, " + findings() + " wrong");
        lines.add("gradients compared at " + compared + " points" + list("; remarks: ", skipped));
        lines.add("accepted: " + Math.round(1000 * accepted()) / 10.0 + " %" + list(", refused: ", refused));
        if (!wrong.isEmpty()) {
            lines.add(list("wrong: ", wrong));
        }
        lines.add(list("programs that held ", held));
        return String.join("\n", lines);
    }

    private static <K extends Comparable<K>> String list(String title, Map<K, Integer> counts) {
        return counts.isEmpty()
                ? ""
                : new TreeMap<>(counts)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining(", ", title, ""));
    }
}
