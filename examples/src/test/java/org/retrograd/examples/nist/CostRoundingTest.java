package org.retrograd.examples.nist;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

/** Why the fit has a second stage: the sum of squares of Kirby2 in 50 digits, beside what doubles make of it. */
class CostRoundingTest {

    private static final MathContext DIGITS = new MathContext(50);

    @Test
    void roundingHidesWhatIsLeftToGain() {
        Fit fit = Fitter.fit(Model.all().get(0), ReferenceFile.read("Kirby2"), Start.NEAR);
        Fit reached = new Fit(
                fit.model(),
                fit.set(),
                fit.start(),
                fit.iterations(),
                fit.evaluations(),
                fit.reached(),
                0,
                fit.reached());
        BigDecimal minimum = sumOfSquares(fit.parameters(), fit.set());
        BigDecimal stopped = sumOfSquares(fit.reached(), fit.set());

        double gain = ratio(stopped.subtract(minimum), minimum);
        double rounding = Math.abs(ratio(new BigDecimal(reached.sumOfSquares()).subtract(stopped), stopped));
        assertThat(gain).isBetween(1e-16, 1e-15);
        assertThat(rounding).isBetween(10 * gain, 1e-13);
    }

    private static BigDecimal sumOfSquares(double[] b, ReferenceSet set) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < set.x().length; i++) {
            BigDecimal residual = new BigDecimal(set.y()[i]).subtract(curve(b, set.x()[i]));
            sum = sum.add(residual.multiply(residual), DIGITS);
        }
        return sum;
    }

    private static BigDecimal curve(double[] b, double at) {
        BigDecimal x = new BigDecimal(at);
        BigDecimal above = new BigDecimal(b[2])
                .multiply(x)
                .add(new BigDecimal(b[1]))
                .multiply(x)
                .add(new BigDecimal(b[0]));
        BigDecimal below = new BigDecimal(b[4])
                .multiply(x)
                .add(new BigDecimal(b[3]))
                .multiply(x)
                .add(BigDecimal.ONE);
        return above.divide(below, DIGITS);
    }

    private static double ratio(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, DIGITS).doubleValue();
    }
}
