package org.retrograd.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Richardson extrapolation of divided differences to step zero, with the error estimate of C. J. F. Ridders, "Accurate
 * computation of F'(x) and F'(x) F''(x)", Advances in Engineering Software 4(2), 1982, pp. 75-76: the error of an entry
 * of Neville's tableau is its distance from the farther of the two entries it was made from. The estimate of rounding is
 * ours.
 *
 * <p>Ridders walks down one tableau and takes the entry of least error. That can be deceived by structure smaller than
 * the steps: {@code |x|} near 0 looks flat from afar. The derivative is a local limit, so here smaller steps have a veto:
 * an entry is dismissed if two consecutive rows further down contradict it by more than their errors.
 */
final class Extrapolation {

    private static final int MAX_ORDER = 6;
    /** Estimates contradict each other from so many times the sum of their errors on. */
    private static final double CONTRADICTION = 8;

    private final List<Difference> rows;
    private final List<double[]> tableau;

    private Extrapolation(List<Difference> rows, double ratio) {
        this.rows = rows;
        this.tableau = tableau(rows, ratio);
    }

    /**
     * An extrapolated derivative.
     *
     * @param value the derivative
     * @param error its estimated error, rounding included
     * @param noise the part of rounding in the error
     * @param variation the steepest slope in the rows used
     * @param largestStep the largest step used
     * @param smallestStep the smallest step used
     */
    record Estimate(
            double value, double error, double noise, double variation, double largestStep, double smallestStep) {

        boolean contradicts(Estimate other) {
            return Math.abs(value - other.value) > CONTRADICTION * (error + other.error);
        }

        /** Whether no extrapolation settles although rounding is not to blame, as at the tip of a cusp. */
        boolean isAdrift() {
            return error > variation / 4 && error > 10 * noise;
        }
    }

    /**
     * Extrapolates differences whose error is a series in powers of the step.
     *
     * @param rows the differences, the largest step first
     * @param powerStride 2 for central differences, whose series has even powers only; 1 for one-sided ones
     * @param staircase the height of the steps in which the outputs are known to move; 0 if none are known of
     */
    static Optional<Estimate> of(List<Difference> rows, int powerStride, double staircase) {
        return select(new Extrapolation(rows, Math.pow(StepLadder.RATIO, powerStride)).bestOfRows(staircase));
    }

    /** Neville's tableau. A row starts afresh where the ratio of the steps is broken. */
    private static List<double[]> tableau(List<Difference> rows, double ratio) {
        List<double[]> tableau = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            boolean continues = row > 0
                    && rows.get(row - 1).step()
                            == StepLadder.RATIO * rows.get(row).step();
            double[] above = continues ? tableau.get(row - 1) : new double[0];
            double[] current = new double[Math.min(above.length, MAX_ORDER) + 1];
            current[0] = rows.get(row).slope();
            double power = ratio;
            for (int order = 1; order < current.length; order++) {
                current[order] = current[order - 1] + (current[order - 1] - above[order - 1]) / (power - 1);
                power *= ratio;
            }
            tableau.add(current);
        }
        return tableau;
    }

    private List<Estimate> bestOfRows(double staircase) {
        double inaccuracy = Math.max(scatter(), staircase);
        List<Estimate> best = new ArrayList<>();
        for (int row = 1; row < rows.size(); row++) {
            if (tableau.get(row).length > 1) {
                double noise = Math.max(
                        rows.get(row).noise(), inaccuracy / rows.get(row).step());
                best.add(bestOf(row, noise));
            }
        }
        return best;
    }

    /** How far the outputs are off by the scatter at the smallest steps: more, it may be, than by one last rounding. */
    private double scatter() {
        double scatter = 0;
        int wanted = Math.min(4, Math.max(2, rows.size() / 3));
        for (int row = rows.size() - 1; row > 0 && wanted > 0; row--) {
            if (tableau.get(row).length > 2) {
                double change = Math.abs(tableau.get(row)[1] - tableau.get(row - 1)[1]);
                scatter = Math.max(scatter, change * rows.get(row).step());
                wanted--;
            }
        }
        return scatter;
    }

    private Estimate bestOf(int row, double noise) {
        int bestOrder = 1;
        for (int order = 2; order < tableau.get(row).length; order++) {
            if (spread(row, order) < spread(row, bestOrder)) {
                bestOrder = order;
            }
        }
        double variation = 0;
        for (Difference used : rows.subList(row - bestOrder, row + 1)) {
            variation = Math.max(variation, used.variation());
        }
        return new Estimate(
                tableau.get(row)[bestOrder],
                spread(row, bestOrder) + noise,
                noise,
                variation,
                rows.get(row - bestOrder).step(),
                rows.get(row).step());
    }

    private double spread(int row, int order) {
        double[] current = tableau.get(row);
        double[] above = tableau.get(row - 1);
        return Math.max(Math.abs(current[order] - current[order - 1]), Math.abs(current[order] - above[order - 1]));
    }

    private static Optional<Estimate> select(List<Estimate> estimates) {
        Optional<Estimate> best = Optional.empty();
        for (int i = 0; i < estimates.size(); i++) {
            Estimate candidate = estimates.get(i);
            boolean better = best.isEmpty() || candidate.error() < best.get().error();
            if (better && !isVetoed(candidate, estimates.subList(i + 1, estimates.size()))) {
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    private static boolean isVetoed(Estimate candidate, List<Estimate> finer) {
        for (int i = 0; i + 1 < finer.size(); i++) {
            if (finer.get(i).contradicts(candidate) && finer.get(i + 1).contradicts(candidate)) {
                return true;
            }
        }
        return false;
    }
}
