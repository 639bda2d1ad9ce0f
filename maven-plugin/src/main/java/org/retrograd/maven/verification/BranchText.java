package org.retrograd.maven.verification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Says in words which branches were taken. */
final class BranchText {

    private static final int SHOWN = 20;

    private BranchText() {}

    /** How often a condition held, and how often not. */
    private record Outcome(int held, int failed) {

        Outcome plus(Outcome other) {
            return new Outcome(held + other.held, failed + other.failed);
        }

        String show() {
            if (failed == 0) {
                return "held" + times(held);
            }
            return held == 0 ? "failed" + times(failed) : "held" + times(held) + ", failed" + times(failed);
        }

        private static String times(int count) {
            return count == 1 ? " once" : count == 2 ? " twice" : " " + count + " times";
        }
    }

    /**
     * One line for each condition, in the order in which they were first met.
     *
     * @param taken the jumps by number, negative where not taken
     * @param line gives the text of a line of a source file
     */
    static String of(List<Integer> taken, Map<Integer, TracedClass.Jump> jumps, BinaryOperator<String> line) {
        Map<Integer, Outcome> outcomes = new LinkedHashMap<>();
        for (int number : taken) {
            TracedClass.Jump jump = jumps.get(Math.abs(number));
            if (jump != null) {
                boolean holds = jump.isBackward() == number > 0;
                outcomes.merge(Math.abs(number), new Outcome(holds ? 1 : 0, holds ? 0 : 1), Outcome::plus);
            }
        }
        if (outcomes.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("  branches taken\n");
        outcomes.entrySet().stream().limit(SHOWN).forEach(entry -> {
            TracedClass.Jump jump = jumps.get(entry.getKey());
            if (jump != null) {
                text.append("    ")
                        .append(jump.file())
                        .append(':')
                        .append(jump.line())
                        .append("  ");
                text.append(line.apply(jump.file(), String.valueOf(jump.line())).strip());
                text.append("  (").append(entry.getValue().show()).append(")\n");
            }
        });
        if (outcomes.size() > SHOWN) {
            text.append("    and ").append(outcomes.size() - SHOWN).append(" more\n");
        }
        return text.toString();
    }
}
