package org.retrograd.processor.frontend;

import java.util.List;
import javax.lang.model.element.ExecutableElement;

/**
 * A derivative rule that a user wrote, of accepted form.
 *
 * @param rule the method that is the rule
 * @param of the method whose derivative it is
 * @param parameter the position of the parameter that it is with respect to
 * @param constants the positions of parameters without a rule
 * @param direction in which derivatives go through it
 * @param takesResult whether it takes what the call has returned
 */
record UserRule(
        ExecutableElement rule,
        ExecutableElement of,
        int parameter,
        List<Integer> constants,
        Direction direction,
        boolean takesResult) {

    UserRule {
        constants = List.copyOf(constants);
    }

    /** As {@code org.retrograd.Direction} has them. */
    enum Direction {
        BOTH,
        REVERSE,
        FORWARD;

        /** Whether there is a direction that both serve. */
        boolean overlaps(Direction other) {
            return this == BOTH || other == BOTH || this == other;
        }
    }

    boolean isReverse() {
        return direction != Direction.FORWARD;
    }

    boolean isForward() {
        return direction != Direction.REVERSE;
    }
}
