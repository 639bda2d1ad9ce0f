package org.retrograd.hunter.check;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How to check.
 *
 * @param points at how many points
 * @param modes in which the processor runs; without any, programs are compared with their oracles alone
 * @param strict whether it is wrong if two generated methods or modes differ in roundings alone
 * @param leftOut parts of the processor that do not run in the default mode
 * @param tamper put between the generated code and the checks, for tests of these
 */
public record CheckOptions(
        int points, List<Mode> modes, boolean strict, Set<String> leftOut, UnaryOperator<Derivatives> tamper) {

    public CheckOptions {
        modes = List.copyOf(modes);
        leftOut = Set.copyOf(leftOut);
    }

    public static CheckOptions standard() {
        return new CheckOptions(3, List.of(Mode.values()), false, Set.of(), UnaryOperator.identity());
    }

    public CheckOptions in(Mode... other) {
        return new CheckOptions(points, List.of(other), strict, leftOut, tamper);
    }

    /** In the first of the modes alone, if there is any. */
    public CheckOptions inFirstMode() {
        return in(modes.stream().limit(1).toArray(Mode[]::new));
    }

    public CheckOptions at(int otherPoints) {
        return new CheckOptions(otherPoints, modes, strict, leftOut, tamper);
    }

    public CheckOptions strictly(boolean isStrict) {
        return new CheckOptions(points, modes, isStrict, leftOut, tamper);
    }

    public CheckOptions tampering(UnaryOperator<Derivatives> other) {
        return new CheckOptions(points, modes, strict, leftOut, other);
    }

    public CheckOptions without(Set<String> parts) {
        return new CheckOptions(points, modes, strict, parts, tamper);
    }
}
