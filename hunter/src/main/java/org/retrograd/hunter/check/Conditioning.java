package org.retrograd.hunter.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.retrograd.hunter.check.Outcome.Returned;
import org.retrograd.hunter.program.Parameter;

/** How far rounding errors go: the oracle runs again with a little noise on each derivative that it computes. */
final class Conditioning {

    private static final double NOISE = 1e-12;
    private static final int RUNS = 5;
    private static final double MARGIN = 30;

    private final Subject subject;
    private final Object[] arguments;

    Conditioning(Subject subject, Object... arguments) {
        this.subject = subject;
        this.arguments = arguments;
    }

    /** Why a gradient may differ from the oracle's without being wrong, if it may. */
    Optional<Skip> excuse(double[] actual, Expectation expected) {
        return excuse(
                actual,
                expected.gradient(),
                disturbed -> Vectors.product(expected.weights(), OracleRun.jacobian(disturbed.value())));
    }

    /** Why a value may differ from the oracle's. */
    Optional<Skip> excuseOfValue(double[] actual, double[] due) {
        return excuse(actual, due, disturbed -> Values.flat(disturbed.value()));
    }

    /** Why arguments may be left otherwise than they are due, by their snapshots. */
    Optional<Skip> excuseOfArguments(List<Long> actual, List<Long> due) {
        return excuse(Values.numbers(actual), Values.numbers(due), disturbed -> Values.numbers(disturbed.after()));
    }

    private Optional<Skip> excuse(double[] actual, double[] due, Function<Returned, double[]> numbers) {
        if (actual.length != due.length) {
            return Optional.empty();
        }
        List<Parameter> parameters = subject.program().entry().parameters();
        double[] spread = new double[due.length];
        for (int run = 0; run < RUNS; run++) {
            Optional<Outcome> outcome =
                    OracleRun.noisy(NOISE, run, subject.noisy().get(), parameters, arguments);
            if (outcome.isEmpty()) {
                return Optional.of(Skip.NOT_FINITE);
            }
            if (!(outcome.get() instanceof Returned returned)) {
                return Optional.empty();
            }
            double[] disturbed = numbers.apply(returned);
            for (int k = 0; k < spread.length; k++) {
                spread[k] = Math.max(spread[k], Math.abs(disturbed[k] - due[k]));
            }
        }
        return isWithin(spread, actual, due) ? Optional.of(Skip.ILL_CONDITIONED) : Optional.empty();
    }

    private static boolean isWithin(double[] spread, double[] actual, double[] due) {
        for (int k = 0; k < spread.length; k++) {
            boolean isExplained = Math.abs(actual[k] - due[k]) <= MARGIN * spread[k];
            if (!isExplained) {
                return false;
            }
        }
        return true;
    }
}
