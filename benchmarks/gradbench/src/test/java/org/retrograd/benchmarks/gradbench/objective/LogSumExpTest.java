package org.retrograd.benchmarks.gradbench.objective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogSumExpTest {

    private final double[] x = Numbers.vector(new Random(1), 9);

    @Test
    void isTheLogarithmOfTheSum() {
        Numbers.assertNear(LogSumExp.logSumExp(x), Math.log(sumOfExponentials()));
    }

    @Test
    void gradientIsTheSoftmax() {
        double sum = sumOfExponentials();
        double[] softmax = Arrays.stream(x).map(e -> Math.exp(e) / sum).toArray();
        Numbers.assertNear(LogSumExpGradients.logSumExpGradient(x), softmax);
    }

    @Test
    void gradientAgreesWithDifferences() {
        Numbers.differences(LogSumExp.class, "logSumExp", LogSumExpGradients.class, "logSumExpGradient")
                .at(x);
    }

    @Test
    void largeNumbersDoNotOverflow() {
        double[] large = {1000, 1000};
        assertThat(LogSumExp.logSumExp(large)).isEqualTo(1000 + Math.log(2));
        assertThat(LogSumExpGradients.logSumExpGradient(large)).containsExactly(0.5, 0.5);
    }

    private double sumOfExponentials() {
        return Arrays.stream(x).map(Math::exp).sum();
    }
}
