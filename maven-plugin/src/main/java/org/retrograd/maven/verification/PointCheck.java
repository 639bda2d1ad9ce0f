package org.retrograd.maven.verification;

import java.util.List;
import java.util.Optional;
import org.retrograd.testing.Arguments;
import org.retrograd.testing.CheckOptions;
import org.retrograd.testing.FunctionCheck;
import org.retrograd.testing.GradientCheck;
import org.retrograd.testing.GradientMismatch;

/** Compares the derivatives of a method at one point with finite differences, and forward with reverse mode. */
final class PointCheck {

    private final Subject subject;
    private final String name;
    private final CheckOptions options;

    PointCheck(Subject subject, String name, SamplePoint point) {
        this.subject = subject;
        this.name = name;
        this.options = CheckOptions.defaults()
                .withTolerance(point.tolerance())
                .withFloatTolerance(Math.max(point.tolerance(), 1e-3))
                .withSubgradients(point.subgradients());
    }

    /**
     * What is wrong, if anything is.
     *
     * @throws IllegalArgumentException if the method cannot be checked at this point
     */
    Optional<String> failure(Object[] point) {
        FunctionCheck check = check(point);
        try {
            if (subject.hasGradient()) {
                check.checkGradient(arguments -> subject.gradient(values(arguments)));
            } else {
                check.checkVjp(this::pullback);
            }
            if (subject.jvp().isPresent()) {
                check.checkDotProduct(this::pullback, this::pushforward);
            }
            return Optional.empty();
        } catch (GradientMismatch mismatch) {
            return Optional.of(String.valueOf(mismatch.getMessage()));
        }
    }

    private FunctionCheck check(Object[] point) {
        List<String> names = subject.names();
        FunctionCheck check = GradientCheck.of(name, arguments -> subject.value(values(arguments)))
                .withOptions(options);
        for (int i = 0; i < point.length; i++) {
            String parameter = names.get(i);
            check = subject.active().contains(parameter)
                    ? check.parameter(parameter, point[i])
                    : check.passive(parameter, point[i]);
        }
        return check;
    }

    private Object pullback(Arguments arguments, Object cotangent) {
        return subject.pullback(values(arguments), cotangent);
    }

    private Object pushforward(Arguments arguments, Arguments tangents) {
        return subject.pushforward(
                values(arguments),
                subject.active().stream()
                        .map(parameter -> tangents.get(parameter, Object.class))
                        .toList());
    }

    private Object[] values(Arguments arguments) {
        return subject.names().stream()
                .map(parameter -> arguments.get(parameter, Object.class))
                .toArray();
    }
}
