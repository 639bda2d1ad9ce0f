package org.retrograd.hunter.fence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.retrograd.hunter.fence.GradientTrial.MethodResult;
import org.retrograd.hunter.fence.PointResult.Wrong;

/**
 * What came of all sources.
 *
 * @param files with their methods' gradients
 */
record Tally(List<Tried> files) {

    Tally {
        files = List.copyOf(files);
    }

    /** A source and the gradients of its accepted methods. */
    record Tried(FileResult file, List<MethodResult> gradients) {

        Tried {
            gradients = List.copyOf(gradients);
        }

        List<Finding> findings() {
            List<Finding> findings = new ArrayList<>(file.findings());
            for (MethodResult result : gradients) {
                String place =
                        file.outline().file().path() + ":" + result.site().line();
                result.kept().stream()
                        .filter(Wrong.class::isInstance)
                        .limit(1)
                        .map(Wrong.class::cast)
                        .forEach(wrong -> findings.add(new Finding(wrong.kind(), place, wrong.text())));
            }
            return findings;
        }
    }

    /** How often an id was given, with one of the messages. */
    record Count(int times, Remark example) {}

    long methods() {
        return answers().size();
    }

    List<Answer> answers() {
        return files.stream()
                .flatMap(each -> each.file().answers().values().stream())
                .toList();
    }

    long accepted() {
        return answers().stream().filter(Answer.Accepted.class::isInstance).count();
    }

    List<MethodResult> gradients() {
        return files.stream().flatMap(each -> each.gradients().stream()).toList();
    }

    long uncompilable() {
        return files.stream().filter(each -> !each.file().compiles()).count();
    }

    long warnings() {
        return files.stream().mapToLong(each -> each.file().warnings().size()).sum();
    }

    List<Finding> findings() {
        return files.stream().flatMap(each -> each.findings().stream()).toList();
    }

    /** The methods against which each id was given. */
    Map<String, Count> refusals() {
        Map<String, Count> counts = new TreeMap<>();
        for (Answer answer : answers()) {
            if (answer instanceof Answer.Refused refused) {
                for (String id : refused.ids()) {
                    Remark example = refused.remarks().stream()
                            .filter(remark -> remark.id().equals(id))
                            .findFirst()
                            .orElseThrow();
                    counts.merge(id, new Count(1, example), (one, two) -> new Count(one.times() + 1, one.example()));
                }
            }
        }
        return counts;
    }

    /** Accepted methods of modules, whose classes cannot be loaded beside those of the JDK that runs. */
    long notRun() {
        return files.stream()
                .filter(each -> each.file().outline().file().module().isPresent())
                .flatMap(each -> each.file().answers().values().stream())
                .filter(Answer.Accepted.class::isInstance)
                .count();
    }

    /** The methods whose gradients could be compared at some point. */
    long checked() {
        return gradients().stream()
                .filter(result -> result.count(PointResult.Agrees.class) > 0)
                .count();
    }

    long wrong() {
        return gradients().stream()
                .filter(result -> result.count(Wrong.class) > 0)
                .count();
    }

    long skipped() {
        return gradients().size() - checked() - wrongOnly();
    }

    private long wrongOnly() {
        return gradients().stream()
                .filter(result -> result.count(Wrong.class) > 0 && result.count(PointResult.Agrees.class) == 0)
                .count();
    }

    /** How often each message was given, most often first. */
    List<Map.Entry<String, Long>> messages() {
        Map<String, Long> counts = answers().stream()
                .filter(Answer.Refused.class::isInstance)
                .flatMap(answer -> ((Answer.Refused) answer)
                        .remarks().stream().map(Remark::firstLine).distinct())
                .collect(Collectors.groupingBy(text -> text, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }
}
