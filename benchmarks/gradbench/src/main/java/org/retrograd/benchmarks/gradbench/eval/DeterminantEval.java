package org.retrograd.benchmarks.gradbench.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.retrograd.benchmarks.gradbench.eval.Output.Scalar;
import org.retrograd.benchmarks.gradbench.eval.Output.Vector;
import org.retrograd.benchmarks.gradbench.objective.Determinant;
import org.retrograd.benchmarks.gradbench.objective.DeterminantGradients;

/** {@code det}. */
final class DeterminantEval {

    record Square(@JsonProperty("A") double[] matrix, int ell) implements Input {
        Square {
            Shape.atLeast("ell", ell, 1);
            Shape.check("A", matrix, Math.multiplyExact(ell, ell));
        }

        @Override
        public String size() {
            return "ell=" + ell;
        }
    }

    static final Eval<Square> EVAL = Eval.of("det", Square.class)
            .with("primal", in -> new Scalar(Determinant.determinant(in.matrix(), in.ell())))
            .with("gradient", in -> new Vector(DeterminantGradients.determinantGradient(in.matrix(), in.ell())));

    private DeterminantEval() {}
}
