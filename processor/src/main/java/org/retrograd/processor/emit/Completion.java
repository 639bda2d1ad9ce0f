package org.retrograd.processor.emit;

import java.util.List;
import org.retrograd.processor.ir.Throw;

/** Whether steps can come to their end, by Java's rules of reachability (JLS 14.22). */
final class Completion {

    private Completion() {}

    static boolean isPossible(List<Step> steps) {
        return steps.isEmpty() || isPossible(steps.get(steps.size() - 1));
    }

    private static boolean isPossible(Step step) {
        if (step instanceof Step.Effect effect) {
            return !(effect.statement() instanceof Throw);
        }
        if (step instanceof Step.Choice choice) {
            return isPossible(choice.thenSteps()) || isPossible(choice.elseSteps());
        }
        if (step instanceof Step.Repeat repeat) {
            return repeat.condition().isPresent() || leaves(repeat.body());
        }
        return !(step instanceof Step.Leave) && !(step instanceof Step.Exit);
    }

    /** Whether some step leaves the loop around these. */
    private static boolean leaves(List<Step> steps) {
        return steps.stream()
                .anyMatch(step -> step instanceof Step.Leave
                        || (step instanceof Step.Choice choice
                                && (leaves(choice.thenSteps()) || leaves(choice.elseSteps()))));
    }
}
