package org.retrograd.baselines;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the adjoints of real algorithms cost. Run by {@link TimingTable}. */
public class AlgorithmTimings {

    private static final Numbers NUMBERS = new Numbers(5);

    @State(Scope.Benchmark)
    public static class BlackScholesTiming {
        double spot = 101.0;
        double strike = 95.0;
        double rate = 0.02;
        double vol = 0.3;
        double years = 1.5;

        @Benchmark
        public double primal() {
            return BlackScholes.price(spot, strike, rate, vol, years);
        }

        @Benchmark
        public Object hand() {
            return BlackScholesByHand.gradient(spot, strike, rate, vol, years);
        }

        @Benchmark
        public Object generated() {
            return BlackScholesGradients.priceGradient(spot, strike, rate, vol, years);
        }
    }

    @State(Scope.Benchmark)
    public static class MlpTiming {
        double[][] w1 = NUMBERS.gaussians(64, 32);
        double[] b1 = NUMBERS.gaussians(64);
        double[] w2 = NUMBERS.gaussians(64);
        double b2 = 0.2;
        double[][] inputs = NUMBERS.gaussians(64, 32);
        double[] targets = NUMBERS.gaussians(64);

        @Benchmark
        public double primal() {
            return Mlp.loss(w1, b1, w2, b2, inputs, targets);
        }

        @Benchmark
        public Object hand() {
            return MlpByHand.valueAndGradient(w1, b1, w2, b2, inputs, targets);
        }

        @Benchmark
        public Object generated() {
            return MlpGradients.lossValueAndGradient(w1, b1, w2, b2, inputs, targets);
        }
    }

    @State(Scope.Benchmark)
    public static class LotkaVolterraTiming {
        double prey = 1.0;
        double predators = 0.7;
        double a = 1.1;
        double b = 0.4;
        double c = 0.4;
        double d = 0.1;
        double h = 0.01;
        int n = 1_000;

        @Benchmark
        public double primal() {
            return LotkaVolterra.prey(prey, predators, a, b, c, d, h, n);
        }

        @Benchmark
        public Object hand() {
            return LotkaVolterraByHand.gradient(prey, predators, a, b, c, d, h, n);
        }

        @Benchmark
        public Object generated() {
            return LotkaVolterraGradients.preyGradient(prey, predators, a, b, c, d, h, n);
        }
    }

    @State(Scope.Benchmark)
    public static class CholeskyTiming {
        double[][] matrix = NUMBERS.positiveDefinite(100);

        @Benchmark
        public double primal() {
            return Cholesky.logDeterminant(matrix);
        }

        @Benchmark
        public Object hand() {
            return CholeskyByHand.valueAndGradient(matrix);
        }

        @Benchmark
        public Object generated() {
            return CholeskyGradients.logDeterminantValueAndGradient(matrix);
        }
    }

    @State(Scope.Benchmark)
    public static class HiddenMarkovTiming {
        double[] initial = NUMBERS.distribution(16);
        double[][] transition = NUMBERS.distributions(16, 16);
        double[][] emission = NUMBERS.distributions(16, 32);
        int[] observations = NUMBERS.symbols(500, 32);

        @Benchmark
        public double primal() {
            return HiddenMarkov.logLikelihood(initial, transition, emission, observations);
        }

        @Benchmark
        public Object hand() {
            return HiddenMarkovByHand.valueAndGradient(initial, transition, emission, observations);
        }

        @Benchmark
        public Object generated() {
            return HiddenMarkovGradients.logLikelihoodValueAndGradient(initial, transition, emission, observations);
        }
    }

    @State(Scope.Benchmark)
    public static class MixtureTiming {
        double[] logits = NUMBERS.gaussians(16);
        double[][] means = NUMBERS.gaussians(16, 16);
        double[][] q = NUMBERS.distributions(16, 16);
        double[][] points = NUMBERS.gaussians(500, 16);

        @Benchmark
        public double primal() {
            return Mixture.logLikelihood(logits, means, q, points);
        }

        @Benchmark
        public Object hand() {
            return MixtureByHand.valueAndGradient(logits, means, q, points);
        }

        @Benchmark
        public Object generated() {
            return MixtureGradients.logLikelihoodValueAndGradient(logits, means, q, points);
        }
    }

    @State(Scope.Benchmark)
    public static class LeastSquaresTiming {
        double[] c = NUMBERS.gaussians(16);
        double[] t = NUMBERS.distribution(2_000);
        double[] y = NUMBERS.gaussians(2_000);

        @Benchmark
        public double primal() {
            return LeastSquares.cost(c, t, y);
        }

        @Benchmark
        public Object hand() {
            return LeastSquaresByHand.valueAndGradient(c, t, y);
        }

        @Benchmark
        public Object generated() {
            return LeastSquaresGradients.costValueAndGradient(c, t, y);
        }
    }
}
