package org.retrograd.benchmarks.gradbench.eval;

import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.retrograd.benchmarks.gradbench.eval.Output.Vector;
import org.retrograd.benchmarks.gradbench.objective.Descent;
import org.retrograd.benchmarks.gradbench.objective.Saddle;
import org.retrograd.benchmarks.gradbench.objective.SaddleGradients;

/** {@code saddle}: the point that is least in x and greatest in y. Names are the modes of the outer and the inner derivative. */
final class SaddleEval {

    record Start(double[] start) implements Input {
        Start {
            Shape.check("start", start, 2);
        }

        @Override
        public String size() {
            return "2";
        }
    }

    static final Eval<Start> EVAL = Eval.of("saddle", Start.class)
            .with("rr", in -> {
                double[] start = in.start();
                return saddle(
                        x -> Saddle.maxReverse(x, start),
                        x -> SaddleGradients.maxReverseGradient(x, start),
                        x -> Saddle.argmax(x, start, false),
                        start);
            })
            .with("ff", in -> {
                double[] start = in.start();
                return saddle(
                        x -> Saddle.maxForward(x, start),
                        x -> forward(direction -> SaddleGradients.maxForwardJvp(x, start, direction)
                                .tangent()),
                        x -> Saddle.argmax(x, start, true),
                        start);
            })
            .with("fr", in -> {
                double[] start = in.start();
                return saddle(
                        x -> Saddle.maxReverse(x, start),
                        x -> forward(direction -> SaddleGradients.maxReverseJvp(x, start, direction)
                                .tangent()),
                        x -> Saddle.argmax(x, start, true),
                        start);
            })
            .with("rf", in -> {
                double[] start = in.start();
                return saddle(
                        x -> Saddle.maxForward(x, start),
                        x -> SaddleGradients.maxForwardGradient(x, start),
                        x -> Saddle.argmax(x, start, false),
                        start);
            });

    private SaddleEval() {}

    private static Output saddle(
            ToDoubleFunction<double[]> max,
            UnaryOperator<double[]> gradient,
            UnaryOperator<double[]> argmax,
            double[] start) {
        double[] x = Descent.argmin(max, gradient, start);
        double[] y = argmax.apply(x);
        return new Vector(new double[] {x[0], x[1], y[0], y[1]});
    }

    /** A gradient in forward mode: a derivative in the direction of each axis. */
    private static double[] forward(ToDoubleFunction<double[]> derivative) {
        return new double[] {
            derivative.applyAsDouble(new double[] {1, 0}), derivative.applyAsDouble(new double[] {0, 1})
        };
    }
}
