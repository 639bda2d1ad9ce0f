package org.retrograd.benchmarks.gradbench.eval;

import java.util.List;

/** The evals that this tool answers. */
public final class Evals {

    public static final List<Eval<?>> ALL = List.of(
            HelloEval.EVAL,
            MixtureEval.EVAL,
            LstmEval.EVAL,
            LogSumExpEval.EVAL,
            LeastSquaresEval.EVAL,
            DeterminantEval.EVAL,
            RungeKuttaEval.EVAL,
            KMeansEval.EVAL,
            ParticleEval.EVAL,
            SaddleEval.EVAL);

    private Evals() {}
}
