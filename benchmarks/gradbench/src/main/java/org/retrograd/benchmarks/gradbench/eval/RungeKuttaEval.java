package org.retrograd.benchmarks.gradbench.eval;

import org.retrograd.benchmarks.gradbench.eval.Output.Vector;
import org.retrograd.benchmarks.gradbench.objective.RungeKutta;
import org.retrograd.benchmarks.gradbench.objective.RungeKuttaGradients;

/** {@code ode}: all of y(2), and the gradient of its last element. */
final class RungeKuttaEval {

    record Chain(double[] x, int s) implements Input {
        Chain {
            Shape.atLeast("the length of x", x.length, 1);
            Shape.atLeast("s", s, 1);
        }

        @Override
        public String size() {
            return "n=" + x.length + ", s=" + s;
        }
    }

    static final Eval<Chain> EVAL = Eval.of("ode", Chain.class)
            .with("primal", in -> new Vector(RungeKutta.solve(in.x(), in.s())))
            .with("gradient", in -> new Vector(gradientOfLast(in.x(), in.s())));

    private RungeKuttaEval() {}

    private static double[] gradientOfLast(double[] x, int steps) {
        double[] cotangent = new double[x.length];
        cotangent[x.length - 1] = 1;
        return RungeKuttaGradients.solveVjp(x, steps, cotangent);
    }
}
