package org.retrograd.benchmarks.gradbench.eval;

import java.util.List;
import org.retrograd.benchmarks.gradbench.eval.Output.Field;
import org.retrograd.benchmarks.gradbench.eval.Output.Fields;
import org.retrograd.benchmarks.gradbench.eval.Output.Matrix;
import org.retrograd.benchmarks.gradbench.eval.Output.Scalar;
import org.retrograd.benchmarks.gradbench.eval.Output.Vector;
import org.retrograd.benchmarks.gradbench.objective.Mixture;
import org.retrograd.benchmarks.gradbench.objective.MixtureGradients;

/** {@code gmm}. */
final class MixtureEval {

    record Gaussians(
            int d,
            int k,
            int n,
            double[] alpha,
            double[][] mu,
            double[][] q,
            double[][] l,
            double[][] x,
            int m,
            double gamma)
            implements Input {
        Gaussians {
            Shape.atLeast("d", d, 1);
            Shape.atLeast("k", k, 1);
            Shape.atLeast("n", n, 1);
            Shape.check("alpha", alpha, k);
            Shape.check("mu", mu, k, d);
            Shape.check("q", q, k, d);
            Shape.check("l", l, k, d * (d - 1) / 2);
            Shape.check("x", x, n, d);
        }

        @Override
        public String size() {
            return "d=" + d + ", k=" + k + ", n=" + n;
        }
    }

    static final Eval<Gaussians> EVAL = Eval.of("gmm", Gaussians.class)
            .with(
                    "objective",
                    in -> new Scalar(
                            Mixture.logPosterior(in.alpha(), in.mu(), in.q(), in.l(), in.x(), in.m(), in.gamma())))
            .with("jacobian", MixtureEval::gradient);

    private MixtureEval() {}

    private static Output gradient(Gaussians in) {
        MixtureGradients.LogPosteriorGradient gradient =
                MixtureGradients.logPosteriorGradient(in.alpha(), in.mu(), in.q(), in.l(), in.x(), in.m(), in.gamma());
        return new Fields(List.of(
                new Field("alpha", new Vector(gradient.alpha())),
                new Field("mu", new Matrix(gradient.mu())),
                new Field("q", new Matrix(gradient.q())),
                new Field("l", new Matrix(gradient.l()))));
    }
}
