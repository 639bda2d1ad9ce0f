package org.retrograd.tensors.cases;

import static org.retrograd.tensors.cases.Operand.flag;
import static org.retrograd.tensors.cases.Operand.integer;
import static org.retrograd.tensors.cases.Operand.integers;

import java.util.Arrays;
import java.util.List;

/** Sums, extremes and what else makes few numbers of many. */
final class ReductionCases {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** Rows at the edges: all equal, huge, infinite, and no numbers at all. */
    private static final double[][] ROWS = {
        {7, 7, 7},
        {0, 0, 0},
        {1e4, -1e4, 0},
        {-1e4, -1e4, -1e4},
        {1e4, 1e4, 1e4 - 1},
        {INFINITY, 0, 1},
        {-INFINITY, 0, 1},
        {-INFINITY, -INFINITY, -INFINITY},
        {INFINITY, INFINITY, 0},
        {Double.NaN, 0, 1}
    };

    /**
     * An operation along axes.
     *
     * @param name ours
     * @param torch with %s for the axes and for whether they are kept
     * @param whole over all elements
     * @param takesEmpty whether it takes axes without elements
     */
    private record Reduction(String name, String torch, String whole, boolean takesEmpty) {}

    private static final List<Reduction> REDUCTIONS = List.of(
            new Reduction("Tensor.sum", "torch.sum(a, %s, %s)", "torch.sum(a)", true),
            new Reduction("Tensor.mean", "torch.mean(a, %s, %s)", "torch.mean(a)", true),
            new Reduction("Tensor.max", "torch.amax(a, %s, %s)", "torch.max(a)", false),
            new Reduction("Tensor.min", "torch.amin(a, %s, %s)", "torch.min(a)", false),
            new Reduction("Statistics.var", "torch.var(a, %s, False, %s)", "torch.var(a, False)", true),
            new Reduction("Statistics.logSumExp", "torch.logsumexp(a, %s, %s)", "torch.logsumexp(a, %s)", true),
            new Reduction(
                    "Statistics.norm", "torch.linalg_vector_norm(a, 2, %s, %s)", "torch.linalg_vector_norm(a)", true));

    private ReductionCases() {}

    static void addTo(Cases cases) {
        for (Reduction reduction : REDUCTIONS) {
            add(cases, reduction);
        }
        addLines(cases);
    }

    private static void add(Cases cases, Reduction op) {
        for (int[] shape : new int[][] {{3, 2}, {2, 1, 3}, {1}, {}}) {
            String all = Arrays.toString(
                    java.util.stream.IntStream.range(0, shape.length).toArray());
            cases.add(op.name(), op.whole().formatted(all), cases.any(shape));
        }
        for (int axis = -1; axis < 2; axis++) {
            for (boolean keeps : new boolean[] {true, false}) {
                cases.add(op.name(), torch(op, keeps, axis), cases.any(2, 3), integer(axis), flag(keeps));
            }
        }
        cases.add(op.name(), torch(op, false, 0, 2), cases.any(2, 2, 3), integers(0, 2), flag(false));
        cases.add(op.name(), torch(op, true, -1, 0), cases.any(2, 2, 3), integers(-1, 0), flag(true));
        cases.add(op.name(), torch(op, false, 0), cases.any(11, 3), integer(0), flag(false));
        cases.add(op.name(), torch(op, false, 1), cases.any(0, 3), integer(1), flag(false));
        if (op.takesEmpty()) {
            cases.add(op.name(), torch(op, false, 0), cases.any(0, 3), integer(0), flag(false));
        }
        cases.add(op.name(), torch(op, false, 1), edges(), integer(1), flag(false));
    }

    private static String torch(Reduction reduction, boolean keeps, int... axes) {
        return reduction.torch().formatted(Arrays.toString(axes), keeps ? "True" : "False");
    }

    private static Operand edges() {
        return Operand.of(
                new int[] {ROWS.length, 3},
                Arrays.stream(ROWS).flatMapToDouble(Arrays::stream).toArray());
    }

    private static void addLines(Cases cases) {
        for (int axis = -1; axis < 2; axis++) {
            cases.add("Activations.softmax", "torch.softmax(a, " + axis + ")", cases.any(2, 3), integer(axis));
            cases.add("Activations.softmax", "torch.softmax(a, " + axis + ")", cases.any(0, 3), integer(axis));
            cases.add("Activations.logSoftmax", "torch.log_softmax(a, " + axis + ")", cases.any(2, 3), integer(axis));
            cases.add("Indexing.cumsum", "torch.cumsum(a, " + axis + ")", cases.any(3, 2), integer(axis));
            cases.addPassive("Tensor.argMax", "torch.argmax(a, " + axis + ")", cases.any(4, 3), integer(axis));
        }
        cases.add("Activations.softmax", "torch.softmax(a, 1)", edges(), integer(1));
        cases.add("Activations.logSoftmax", "torch.log_softmax(a, 1)", edges(), integer(1));
        cases.add("Indexing.cumsum", "torch.cumsum(a, 1)", edges(), integer(1));
        cases.addPassive("Tensor.argMax", "torch.argmax(a, 1)", edges(), integer(1));
        for (String reduction : List.of("SUM", "MEAN")) {
            Operand kind = new Operand.Other("reduction", reduction);
            String number = reduction.equals("SUM") ? "2" : "1";
            String torch = "torch.cross_entropy_loss(a, torch.tensor([0, 2, 1]), None, " + number + ")";
            cases.add("Losses.crossEntropy", torch, cases.any(3, 3), integers(0, 2, 1), kind);
        }
        String labels = "[0, 0, 1, 2, 2, 0, 0, 1, 1, 1]";
        String each = "torch.cross_entropy_loss(a, torch.tensor(" + labels + "), None, 0)";
        cases.add("Losses.crossEntropy", each, edges(), integers(0, 0, 1, 2, 2, 0, 0, 1, 1, 1));
    }
}
