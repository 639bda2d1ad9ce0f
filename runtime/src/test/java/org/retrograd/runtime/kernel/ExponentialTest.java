package org.retrograd.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The exponential of floats beside that of Java. */
class ExponentialTest {

    @Test
    void agreesWithJavaToTheLastPlace() {
        double worst = 0;
        for (float x = -87.3f; x < 88.72f; x += 0.00037f) {
            double exact = Math.exp(x);
            worst = Math.max(worst, Math.abs(Exponential.exp(x) - exact) / Math.ulp((float) exact));
        }
        assertThat(worst).isLessThan(1.5);
    }

    @Test
    void goesToZeroAndToInfinity() {
        for (float x = -110; x < -87; x += 0.0137f) {
            double exact = Math.exp(x);
            assertThat((double) Exponential.exp(x)).isBetween(exact - 2 * Float.MIN_VALUE, exact + 2 * Float.MIN_VALUE);
        }
        for (float x : new float[] {-1e4f, Float.NEGATIVE_INFINITY, -Float.MAX_VALUE}) {
            assertThat(Exponential.exp(x)).isZero();
        }
        for (float x : new float[] {88.8f, 1e4f, Float.POSITIVE_INFINITY}) {
            assertThat(Exponential.exp(x)).isEqualTo(Float.POSITIVE_INFINITY);
        }
        assertThat(Exponential.exp(Float.NaN)).isNaN();
        assertThat(Exponential.exp(0f)).isEqualTo(1);
        assertThat(Exponential.exp(-0f)).isEqualTo(1);
    }
}
