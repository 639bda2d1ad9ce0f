package org.retrograd.baselines;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the adjoints of single constructs cost. Run by {@link TimingTable}. */
public class ParagraphTimings {

    private static final Numbers NUMBERS = new Numbers(5);

    @State(Scope.Benchmark)
    public static class StraightLineTiming {
        double spot = 1.3;
        double vol = 0.4;

        @Benchmark
        public double primal() {
            return StraightLine.price(spot, vol);
        }

        @Benchmark
        public Object hand() {
            return StraightLineByHand.gradient(spot, vol);
        }

        @Benchmark
        public Object generated() {
            return StraightLineGradients.priceGradient(spot, vol);
        }
    }

    @State(Scope.Benchmark)
    public static class SumOfSquaresTiming {
        double[] x = NUMBERS.gaussians(10_000);
        double c = 0.3;

        @Benchmark
        public double primal() {
            return SumOfSquares.sum(x, c);
        }

        @Benchmark
        public Object hand() {
            return SumOfSquaresByHand.gradient(x, c);
        }

        @Benchmark
        public Object generated() {
            return SumOfSquaresGradients.sumGradient(x, c);
        }
    }

    @State(Scope.Benchmark)
    public static class LogSumExpTiming {
        double[] x = NUMBERS.gaussians(10_000);

        @Benchmark
        public double primal() {
            return LogSumExp.value(x);
        }

        @Benchmark
        public Object hand() {
            return LogSumExpByHand.valueAndGradient(x);
        }

        @Benchmark
        public Object generated() {
            return LogSumExpGradients.valueValueAndGradient(x);
        }
    }

    @State(Scope.Benchmark)
    public static class PendulumTiming {
        double start = 0.3;
        double h = 0.01;
        int n = 1_000;

        @Benchmark
        public double primal() {
            return Pendulum.angle(start, h, n);
        }

        @Benchmark
        public Object hand() {
            return PendulumByHand.gradient(start, h, n);
        }

        @Benchmark
        public Object generated() {
            return PendulumGradients.angleGradient(start, h, n);
        }
    }

    @State(Scope.Benchmark)
    public static class NormDoublingTiming {
        double[] a = NUMBERS.gaussians(1_000);

        @Benchmark
        public double primal() {
            return NormDoubling.total(a);
        }

        @Benchmark
        public Object hand() {
            return NormDoublingByHand.gradient(a);
        }

        @Benchmark
        public Object generated() {
            return NormDoublingGradients.totalGradient(a);
        }
    }

    @State(Scope.Benchmark)
    public static class KeplerTiming {
        double mean = 0.8;
        double eccentricity = 0.6;

        @Benchmark
        public double primal() {
            return Kepler.eccentricAnomaly(mean, eccentricity);
        }

        @Benchmark
        public Object hand() {
            return KeplerByHand.gradient(mean, eccentricity);
        }

        @Benchmark
        public Object generated() {
            return KeplerGradients.eccentricAnomalyGradient(mean, eccentricity);
        }
    }

    @State(Scope.Benchmark)
    public static class EarlyExitTiming {
        double[] x = NUMBERS.gaussians(10_000);
        double limit = 5_000.0;

        @Benchmark
        public double primal() {
            return EarlyExit.length(x, limit);
        }

        @Benchmark
        public Object hand() {
            return EarlyExitByHand.gradient(x, limit);
        }

        @Benchmark
        public Object generated() {
            return EarlyExitGradients.lengthGradient(x, limit);
        }
    }

    @State(Scope.Benchmark)
    public static class HuberTiming {
        double[] x = NUMBERS.gaussians(10_000);
        double c = 0.1;
        double delta = 0.7;

        @Benchmark
        public double primal() {
            return Huber.loss(x, c, delta);
        }

        @Benchmark
        public Object hand() {
            return HuberByHand.gradient(x, c, delta);
        }

        @Benchmark
        public Object generated() {
            return HuberGradients.lossGradient(x, c, delta);
        }
    }

    @State(Scope.Benchmark)
    public static class SmoothingTiming {
        double[] x = NUMBERS.gaussians(10_000);
        double alpha = 0.3;

        @Benchmark
        public double primal() {
            return Smoothing.energy(x, alpha);
        }

        @Benchmark
        public Object hand() {
            return SmoothingByHand.gradient(x, alpha);
        }

        @Benchmark
        public Object generated() {
            return SmoothingGradients.energyGradient(x, alpha);
        }
    }

    @State(Scope.Benchmark)
    public static class SoftplusTiming {
        double[] x = NUMBERS.gaussians(10_000);

        @Benchmark
        public double primal() {
            return Softplus.total(x);
        }

        @Benchmark
        public Object hand() {
            return SoftplusByHand.gradient(x);
        }

        @Benchmark
        public Object generated() {
            return SoftplusGradients.totalGradient(x);
        }
    }

    @State(Scope.Benchmark)
    public static class VarianceTiming {
        double[] x = NUMBERS.gaussians(10_000);

        @Benchmark
        public double primal() {
            return Variance.variance(x);
        }

        @Benchmark
        public Object hand() {
            return VarianceByHand.gradient(x);
        }

        @Benchmark
        public Object generated() {
            return VarianceGradients.varianceGradient(x);
        }
    }

    @State(Scope.Benchmark)
    public static class ProductTreeTiming {
        double[] x = NUMBERS.nearOne(1_000);
        int from = 0;
        int to = 1_000;

        @Benchmark
        public double primal() {
            return ProductTree.product(x, from, to);
        }

        @Benchmark
        public Object hand() {
            return ProductTreeByHand.gradient(x, from, to);
        }

        @Benchmark
        public Object generated() {
            return ProductTreeGradients.productGradient(x, from, to);
        }
    }
}
