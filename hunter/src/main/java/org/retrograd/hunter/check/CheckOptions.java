package org.retrograd.hunter.check;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How to check.
 *
 * @param points at how many points
 * @param modes in which the processor runs; without any, programs are compared with their oracles alone
 * @param tamper put between the generated code and the checks, for tests of these
 */
public record CheckOptions(int points, List<Mode> modes, UnaryOperator<Derivatives> tamper) {

    public CheckOptions {
        modes = List.copyOf(modes);
    }

    public static CheckOptions standard() {
        return new CheckOptions(3, List.of(Mode.values()), UnaryOperator.identity());
    }

    public CheckOptions in(Mode... other) {
        return new CheckOptions(points, List.of(other), tamper);
    }

    public CheckOptions at(int otherPoints) {
        return new CheckOptions(otherPoints, modes, tamper);
    }

    public CheckOptions tampering(UnaryOperator<Derivatives> other) {
        return new CheckOptions(points, modes, other);
    }
}
