package org.retrograd.baselines;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Adjoints by hand, generated adjoints and finite differences agree. */
class BaselinesTest {

    private final Numbers numbers = new Numbers(5);

    @Test
    void straightLine() {
        gradient(StraightLine.class, "price").agree(List.of("spot", "vol"), 1.3, 0.4);
    }

    @Test
    void sumOfSquares() {
        gradient(SumOfSquares.class, "sum").agree(List.of("x", "c"), numbers.gaussians(7), 0.3);
    }

    @Test
    void logSumExp() {
        valueAndGradient(LogSumExp.class, "value").agree(List.of("x"), numbers.gaussians(7));
    }

    @Test
    void pendulum() {
        gradient(Pendulum.class, "angle").agree(List.of("start", "h"), 0.3, 0.1, 20);
    }

    @Test
    void normDoubling() {
        gradient(NormDoubling.class, "total").agree(List.of("a"), numbers.gaussians(5));
    }

    @Test
    void kepler() {
        gradient(Kepler.class, "eccentricAnomaly").agree(List.of("mean", "eccentricity"), 0.8, 0.6);
    }

    @Test
    void earlyExit() {
        double[] x = {0.5, -1.0, 2.0, 0.3, 0.7};
        gradient(EarlyExit.class, "length").agree(List.of("x"), x, 3.0);
        gradient(EarlyExit.class, "length").agree(List.of("x"), x, 100.0);
    }

    @Test
    void huber() {
        gradient(Huber.class, "loss").agree(List.of("x", "c"), numbers.gaussians(9), 0.1, 0.7);
    }

    @Test
    void smoothing() {
        gradient(Smoothing.class, "energy").agree(List.of("x", "alpha"), numbers.gaussians(8), 0.3);
    }

    @Test
    void softplus() {
        gradient(Softplus.class, "total").agree(List.of("x"), numbers.gaussians(6));
    }

    @Test
    void variance() {
        gradient(Variance.class, "variance").agree(List.of("x"), numbers.gaussians(6));
    }

    @Test
    void productTree() {
        gradient(ProductTree.class, "product").agree(List.of("x"), numbers.gaussians(7), 0, 7);
        gradient(ProductTree.class, "product").agree(List.of("x"), numbers.gaussians(7), 2, 6);
    }

    @Test
    void blackScholes() {
        List<String> all = List.of("spot", "strike", "rate", "vol", "years");
        gradient(BlackScholes.class, "price").agree(all, 101.0, 95.0, 0.02, 0.3, 1.5);
        gradient(BlackScholes.class, "price").agree(all, 80.0, 120.0, 0.02, 0.3, 1.5);
    }

    @Test
    void mlp() {
        valueAndGradient(Mlp.class, "loss")
                .agree(
                        List.of("w1", "b1", "w2", "b2"),
                        numbers.gaussians(3, 4),
                        numbers.gaussians(3),
                        numbers.gaussians(3),
                        0.2,
                        numbers.gaussians(5, 4),
                        numbers.gaussians(5));
    }

    @Test
    void lotkaVolterra() {
        gradient(LotkaVolterra.class, "prey")
                .agree(List.of("prey", "predators", "a", "b", "c", "d"), 1.0, 0.7, 1.1, 0.4, 0.4, 0.1, 0.1, 10);
    }

    @Test
    void cholesky() {
        valueAndGradient(Cholesky.class, "logDeterminant")
                .agree(List.of("matrix"), (Object) numbers.positiveDefinite(5));
    }

    @Test
    void hiddenMarkov() {
        valueAndGradient(HiddenMarkov.class, "logLikelihood")
                .agree(
                        List.of("initial", "transition", "emission"),
                        numbers.distribution(3),
                        numbers.distributions(3, 3),
                        numbers.distributions(3, 4),
                        numbers.symbols(6, 4));
    }

    @Test
    void mixture() {
        valueAndGradient(Mixture.class, "logLikelihood")
                .agree(
                        List.of("logits", "means", "q"),
                        numbers.gaussians(3),
                        numbers.gaussians(3, 2),
                        numbers.gaussians(3, 2),
                        numbers.gaussians(5, 2));
    }

    @Test
    void leastSquares() {
        valueAndGradient(LeastSquares.class, "cost")
                .agree(List.of("c"), numbers.gaussians(4), numbers.gaussians(6), numbers.gaussians(6));
    }

    private static Comparison gradient(Class<?> type, String name) {
        return Comparison.of(type, name, "Gradient");
    }

    private static Comparison valueAndGradient(Class<?> type, String name) {
        return Comparison.of(type, name, "ValueAndGradient");
    }
}
