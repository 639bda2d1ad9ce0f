package org.retrograd.benchmarks.gradbench.eval;

import org.retrograd.benchmarks.gradbench.eval.Output.Scalar;
import org.retrograd.benchmarks.gradbench.eval.Output.Vector;
import org.retrograd.benchmarks.gradbench.objective.LogSumExp;
import org.retrograd.benchmarks.gradbench.objective.LogSumExpGradients;

/** {@code lse}. */
final class LogSumExpEval {

    record Numbers(double[] x) implements Input {
        Numbers {
            Shape.atLeast("the length of x", x.length, 1);
        }

        @Override
        public String size() {
            return "n=" + x.length;
        }
    }

    static final Eval<Numbers> EVAL = Eval.of("lse", Numbers.class)
            .with("primal", in -> new Scalar(LogSumExp.logSumExp(in.x())))
            .with("gradient", in -> new Vector(LogSumExpGradients.logSumExpGradient(in.x())));

    private LogSumExpEval() {}
}
