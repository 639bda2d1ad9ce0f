package org.retrograd.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.testing.Difference.Sample;
import org.retrograd.testing.Extrapolation.Estimate;
import org.retrograd.testing.FiniteDifference.Kink;
import org.retrograd.testing.FiniteDifference.Side;
import org.retrograd.testing.FiniteDifference.Smooth;
import org.retrograd.testing.FiniteDifference.Unavailable;

/** The derivative along one {@link Line} by finite differences from both sides. */
final class PartialDerivative {

    /** With a larger relative error than this, or at a kink, steps from the reserve are tried too. */
    private static final double SETTLED = 1e-4;
    /** A jump between the one-sided derivatives that is smaller, as a fraction of them, is not called a kink. */
    private static final double SMALLEST_KINK = 1e-3;

    private final Line line;
    private final Precision precision;
    private final Sample origin;
    private final List<Difference> central = new ArrayList<>();
    private final List<Difference> above = new ArrayList<>();
    private final List<Difference> below = new ArrayList<>();

    private PartialDerivative(Line line, Precision precision) {
        this.line = line;
        this.precision = precision;
        this.origin = new Sample(line.origin(), line.outputs());
    }

    static FiniteDifference along(Line line, double maxRelativeStep, Precision precision) {
        StepLadder ladder = StepLadder.at(line.origin(), maxRelativeStep, precision);
        PartialDerivative derivative = new PartialDerivative(line, precision);
        ladder.steps().forEach(derivative::take);
        Optional<FiniteDifference> result = derivative.conclude();
        if (result.filter(PartialDerivative::isSettled).isEmpty()) {
            ladder.reserve().forEach(derivative::take);
            result = derivative.conclude();
        }
        return result.orElseGet(() -> new Unavailable(ladder.largest(), ladder.smallest()));
    }

    private static boolean isSettled(FiniteDifference result) {
        if (!(result instanceof Smooth smooth)) {
            return false;
        }
        boolean isFlat = smooth.variation() == 0;
        return isFlat || smooth.error() <= SETTLED * Math.max(Math.abs(smooth.value()), smooth.variation());
    }

    private void take(double step) {
        // A step that the scalar's type can take, so that the two points lie symmetrically.
        double taken = line.rounded(origin.x() + step) - origin.x();
        Optional<Sample> high = sample(origin.x() + taken);
        Optional<Sample> low = sample(origin.x() - taken);
        double slopeAbove = high.map(sample -> Math.abs(slope(origin, sample))).orElse(0.0);
        double slopeBelow = low.map(sample -> Math.abs(slope(sample, origin))).orElse(0.0);
        high.ifPresent(sample -> add(above, origin, sample, step, slopeAbove));
        low.ifPresent(sample -> add(below, sample, origin, step, slopeBelow));
        if (high.isPresent() && low.isPresent()) {
            add(central, low.get(), high.get(), step, Math.max(slopeAbove, slopeBelow));
        }
    }

    private Optional<Sample> sample(double x) {
        double rounded = line.rounded(x);
        if (rounded == origin.x() || !Double.isFinite(rounded)) {
            return Optional.empty();
        }
        return line.outputsAt(rounded).map(outputs -> new Sample(rounded, outputs));
    }

    private double slope(Sample low, Sample high) {
        return Difference.slope(low, high, line.weights());
    }

    private void add(List<Difference> rows, Sample low, Sample high, double step, double variation) {
        Difference difference = Difference.between(low, high, step, variation, line.weights(), precision);
        if (difference.isFinite()) {
            rows.add(difference);
        }
    }

    private Optional<FiniteDifference> conclude() {
        double staircase = Math.max(Staircase.height(line, above, 1), Staircase.height(line, below, -1));
        Optional<Estimate> high = Extrapolation.of(above, 1, staircase);
        Optional<Estimate> low = Extrapolation.of(below, 1, staircase);
        Optional<Estimate> both = Extrapolation.of(central, 2, staircase);
        if (high.isPresent() && low.isPresent()) {
            return Optional.of(reconcile(low.get(), high.get(), both));
        }
        return both.map(estimate -> smooth(estimate, Side.CENTRAL, 0))
                .or(() -> high.map(estimate -> smooth(estimate, Side.ABOVE, 0)))
                .or(() -> low.map(estimate -> smooth(estimate, Side.BELOW, 0)))
                .map(FiniteDifference.class::cast);
    }

    private static FiniteDifference reconcile(Estimate low, Estimate high, Optional<Estimate> both) {
        double jump = Math.abs(high.value() - low.value());
        double slope = Math.max(Math.abs(high.value()), Math.abs(low.value()));
        if (high.contradicts(low) && jump > SMALLEST_KINK * slope) {
            return new Kink(smooth(low, Side.BELOW, 0), smooth(high, Side.ABOVE, 0));
        }
        Smooth oneSided = high.error() < low.error() ? smooth(high, Side.ABOVE, jump) : smooth(low, Side.BELOW, jump);
        if (both.isEmpty()) {
            return oneSided;
        }
        // Central differences cancel at a symmetric cusp such as that of sqrt(|x|), and look certain.
        double doubt = high.isAdrift() && low.isAdrift() ? Math.max(high.error(), low.error()) : 0;
        Smooth centred = smooth(both.get(), Side.CENTRAL, doubt);
        return centred.error() <= oneSided.error() ? centred : oneSided;
    }

    private static Smooth smooth(Estimate estimate, Side side, double doubt) {
        return new Smooth(
                estimate.value(),
                estimate.error() + doubt,
                estimate.variation(),
                side,
                estimate.largestStep(),
                estimate.smallestStep());
    }
}
