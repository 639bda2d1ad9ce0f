package org.retrograd.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.retrograd.testing.FiniteDifference.Kink;
import org.retrograd.testing.FiniteDifference.Smooth;

/** Compares derivatives with finite differences. */
final class Judge {

    /** How many times the estimated error of a finite difference it may be off. */
    private static final double ERRORS = 4;

    private final CheckOptions options;
    private final Map<String, Double> largestInArray = new HashMap<>();

    private Judge(CheckOptions options, List<Measurement> measurements) {
        this.options = options;
        for (Measurement measurement : measurements) {
            if (measurement.expected() instanceof Smooth smooth) {
                double certain = Math.max(0, Math.abs(smooth.value()) - ERRORS * smooth.error());
                largestInArray.merge(measurement.leaf().array(), certain, Math::max);
            }
        }
    }

    static List<ComponentReport> judge(CheckOptions options, List<Measurement> measurements) {
        Judge judge = new Judge(options, measurements);
        return measurements.stream().map(judge::judge).toList();
    }

    private ComponentReport judge(Measurement measurement) {
        if (measurement.expected() instanceof Smooth smooth) {
            double allowed = allowed(measurement.precision(), Math.abs(smooth.value()), smooth.error());
            return measurement.report(allowed, compare(measurement, smooth, allowed));
        }
        if (measurement.expected() instanceof Kink kink) {
            double slope = Math.max(
                    Math.abs(kink.below().value()), Math.abs(kink.above().value()));
            double error = Math.max(kink.below().error(), kink.above().error());
            double allowed = allowed(measurement.precision(), slope, error);
            return measurement.report(allowed, compare(measurement.actual(), kink, allowed));
        }
        return measurement.report(0, Verdict.UNDECIDED);
    }

    private double allowed(Precision precision, double expected, double error) {
        Tolerances tolerances = options.tolerances();
        return tolerances.absolute() + tolerances.relativeFor(precision) * expected + ERRORS * error;
    }

    private Verdict compare(Measurement measurement, Smooth expected, double allowed) {
        double actual = measurement.actual();
        double limit = options.undecidedLimitFor(measurement.precision());
        if (!(Math.abs(actual - expected.value()) <= allowed)) {
            return Verdict.MISMATCH;
        }
        boolean isConstant = expected.variation() == 0 && actual == 0;
        return isConstant || isWithin(limit, measurement, expected) ? Verdict.AGREES : Verdict.UNDECIDED;
    }

    /** Whether the error of the finite difference is so small a fraction of what it is measured against. */
    private boolean isWithin(double limit, Measurement measurement, Smooth expected) {
        double inArray = largestInArray.getOrDefault(measurement.leaf().array(), 0.0);
        double scale = Math.max(Math.max(Math.abs(expected.value()), expected.variation()), inArray);
        double doubt = ERRORS * expected.error();
        return Double.isInfinite(limit)
                || doubt <= limit * scale
                || doubt <= options.tolerances().absolute();
    }

    private Verdict compare(double actual, Kink kink, double allowed) {
        double low = Math.min(kink.below().value(), kink.above().value()) - allowed;
        double high = Math.max(kink.below().value(), kink.above().value()) + allowed;
        if (!(actual >= low && actual <= high)) {
            return Verdict.MISMATCH;
        }
        return options.subgradients() ? Verdict.AGREES : Verdict.UNDECIDED;
    }

    /**
     * One component before it is judged.
     *
     * @param leaf the scalar of the arguments
     * @param precision the rounding to reckon with
     * @param actual the derivative under test
     * @param expected the finite difference
     */
    record Measurement(Leaf leaf, Precision precision, double actual, FiniteDifference expected) {

        ComponentReport report(double allowed, Verdict verdict) {
            return new ComponentReport(leaf.path(), leaf.value(), actual, expected, allowed, verdict);
        }
    }
}
