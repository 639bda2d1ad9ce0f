package org.retrograd.benchmarks.gradbench.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.retrograd.benchmarks.gradbench.eval.Output.Scalar;
import org.retrograd.benchmarks.gradbench.eval.Output.Vector;
import org.retrograd.benchmarks.gradbench.objective.Lstm;
import org.retrograd.benchmarks.gradbench.objective.LstmGradients;

/** {@code lstm}: the loss, and its gradient as one list, the rows of the main parameters before those of the extra ones. */
final class LstmEval {

    record Text(
            @JsonProperty("main_params") double[][] main,
            @JsonProperty("extra_params") double[][] extra,
            double[][] state,
            double[][] sequence)
            implements Input {
        Text {
            Shape.atLeast("the number of rows of extra_params", extra.length, 3);
            int bits = extra[0].length;
            Shape.check("extra_params", extra, 3, bits);
            Shape.atLeast("the number of rows of main_params", main.length, 2);
            Shape.check("main_params", main, main.length / 2 * 2, 4 * bits);
            Shape.check("state", state, main.length, bits);
            Shape.atLeast("the length of the sequence", sequence.length, 2);
            Shape.check("sequence", sequence, sequence.length, bits);
        }

        @Override
        public String size() {
            return "l=" + main.length / 2 + ", c=" + sequence.length + ", b=" + extra[0].length;
        }
    }

    static final Eval<Text> EVAL = Eval.of("lstm", Text.class)
            .with("objective", in -> new Scalar(Lstm.loss(in.main(), in.extra(), in.state(), in.sequence())))
            .with("jacobian", LstmEval::gradient);

    private LstmEval() {}

    private static Output gradient(Text in) {
        LstmGradients.LossGradient gradient =
                LstmGradients.lossGradient(in.main(), in.extra(), in.state(), in.sequence());
        int bits = in.extra()[0].length;
        double[] flat = new double[4 * bits * in.main().length + 3 * bits];
        int end = append(gradient.main(), flat, 0);
        append(gradient.extra(), flat, end);
        return new Vector(flat);
    }

    private static int append(double[][] rows, double[] flat, int start) {
        int next = start;
        for (double[] row : rows) {
            System.arraycopy(row, 0, flat, next, row.length);
            next += row.length;
        }
        return next;
    }
}
