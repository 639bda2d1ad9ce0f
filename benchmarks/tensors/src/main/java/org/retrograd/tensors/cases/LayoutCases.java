package org.retrograd.tensors.cases;

import static org.retrograd.tensors.cases.Operand.integer;
import static org.retrograd.tensors.cases.Operand.integers;

import java.util.Arrays;

/** Other shapes, parts, joints and chosen elements. */
final class LayoutCases {

    private LayoutCases() {}

    static void addTo(Cases cases) {
        addShapes(cases);
        addParts(cases);
        addChoices(cases);
    }

    private static void addShapes(Cases cases) {
        for (int[] shape : new int[][] {{2, 3}, {2, 1, 3}, {0, 2}}) {
            cases.add("Tensor.transpose", "torch.transpose(a, -2, -1)", cases.any(shape));
        }
        for (int[] order : new int[][] {{2, 0, 1}, {1, 2, 0}, {0, -1, 1}}) {
            String torch = "torch.permute(a, " + Arrays.toString(order) + ")";
            cases.add("Tensor.permute", torch, cases.any(2, 3, 2), integers(order));
        }
        cases.add("Tensor.reshape", "torch.reshape(a, [3, -1])", cases.any(2, 3), integers(3, -1));
        cases.add("Tensor.reshape", "torch.reshape(a, [2, 0])", cases.any(0, 3), integers(2, 0));
        cases.add("Axes.unsqueeze", "torch.unsqueeze(a, -1)", cases.any(2, 2), integer(-1));
        cases.add("Axes.unsqueeze", "torch.unsqueeze(a, 1)", cases.any(2, 2), integer(1));
        cases.add("Axes.squeeze", "torch.squeeze(a, 1)", cases.any(2, 1, 2), integer(1));
        cases.add("Tensor.flatten", "torch.flatten(a, 1, -1)", cases.any(2, 2, 2), integer(1));
        cases.add("Tensor.flatten", "torch.flatten(a, 0, -1)", cases.any(), integer(0));
    }

    private static void addParts(Cases cases) {
        for (int axis = 0; axis < 3; axis++) {
            String part = "torch.slice(a, " + axis + ", 1, 3, 1)";
            cases.add("Tensor.slice", part, cases.any(3, 3, 3), integer(axis), integer(1), integer(3));
            String none = "torch.slice(a, " + axis + ", 1, 1, 1)";
            cases.add("Tensor.slice", none, cases.any(2, 2, 2), integer(axis), integer(1), integer(1));
            String concat = "torch.cat([a, b], " + axis + ")";
            cases.add("Joining.concat", concat, cases.any(2, 2, 2), cases.any(2, 2, 2), integer(axis));
            String stack = "torch.stack([a, b], " + axis + ")";
            cases.add("Joining.stack", stack, cases.any(2, 2), cases.any(2, 2), integer(axis));
        }
        cases.add("Joining.concat", "torch.cat([a, b], -1)", cases.any(2, 3), cases.any(2, 0), integer(-1));
        cases.add("Joining.stack", "torch.stack([a, b], -1)", cases.any(2), cases.any(2), integer(-1));
    }

    private static void addChoices(Cases cases) {
        cases.add(
                "Indexing.gather",
                "torch.gather(a, 1, torch.tensor([[0], [3], [2]]))",
                cases.any(3, 4),
                integer(1),
                integers(0, 3, 2));
        cases.add(
                "Indexing.gather",
                "torch.gather(a, 0, torch.tensor([[0, 2], [1, 1], [2, 2]]))",
                cases.any(3, 2),
                integer(0),
                integers(0, 2, 1, 1, 2, 2));
        cases.add(
                "Indexing.scatterAdd",
                "torch.scatter_add(a, 1, torch.tensor([[0, 0], [1, 2], [3, 3]]), b)",
                cases.any(3, 4),
                integer(1),
                integers(0, 0, 1, 2, 3, 3),
                cases.any(3, 2));
        cases.add(
                "Indexing.embedding",
                "torch.embedding(a, torch.tensor([4, 0, 4, 1]))",
                cases.any(5, 3),
                integers(4, 0, 4, 1));
    }
}
