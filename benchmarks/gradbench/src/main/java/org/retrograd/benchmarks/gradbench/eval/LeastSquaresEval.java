package org.retrograd.benchmarks.gradbench.eval;

import org.retrograd.benchmarks.gradbench.eval.Output.Scalar;
import org.retrograd.benchmarks.gradbench.eval.Output.Vector;
import org.retrograd.benchmarks.gradbench.objective.LeastSquares;
import org.retrograd.benchmarks.gradbench.objective.LeastSquaresGradients;

/** {@code llsq}. */
final class LeastSquaresEval {

    record Fit(double[] x, int n) implements Input {
        Fit {
            Shape.atLeast("n", n, 2);
        }

        @Override
        public String size() {
            return "n=" + n + ", m=" + x.length;
        }
    }

    static final Eval<Fit> EVAL = Eval.of("llsq", Fit.class)
            .with("primal", in -> new Scalar(LeastSquares.halfSquaredResiduals(in.x(), in.n())))
            .with("gradient", in -> new Vector(LeastSquaresGradients.halfSquaredResidualsGradient(in.x(), in.n())));

    private LeastSquaresEval() {}
}
