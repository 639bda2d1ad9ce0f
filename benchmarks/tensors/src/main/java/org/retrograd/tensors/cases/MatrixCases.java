package org.retrograd.tensors.cases;

import static org.retrograd.tensors.cases.Operand.integer;
import static org.retrograd.tensors.cases.Operand.number;

/** Products, factors, and layers of networks. */
final class MatrixCases {

    private static final int[][][] PRODUCTS = {
        {{2, 3}, {3, 2}},
        {{1, 1}, {1, 1}},
        {{3}, {3, 2}},
        {{2, 3}, {3}},
        {{3}, {3}},
        {{0, 3}, {3, 2}},
        {{2, 0}, {0, 3}},
        {{3, 2, 2}, {2, 2}},
        {{3, 2, 2}, {3, 2, 1}},
        {{2, 1, 2, 2}, {3, 2, 2}},
        {{2, 2}, {3, 2, 2}},
        {{3, 2, 2}, {2}},
        {{2}, {3, 2, 2}},
        {{0, 2, 2}, {2, 2}}
    };

    private MatrixCases() {}

    static void addTo(Cases cases) {
        addProducts(cases);
        addFactors(cases);
        addLayers(cases);
    }

    private static void addProducts(Cases cases) {
        cases.add("Tensor.dot", "torch.dot(a, b)", cases.any(4), cases.any(4));
        cases.add("Tensor.dot", "torch.dot(a, b)", cases.any(0), cases.any(0));
        cases.add("LinearAlgebra.outer", "torch.outer(a, b)", cases.any(3), cases.any(2));
        for (int[][] pair : PRODUCTS) {
            cases.add("Tensor.matmul", "torch.matmul(a, b)", cases.any(pair[0]), cases.any(pair[1]));
        }
        double infinity = Double.POSITIVE_INFINITY;
        Operand edges = Operand.of(new int[] {3, 2}, infinity, 1, Double.NaN, 2, 1e4, -1e4);
        cases.add("Tensor.matmul", "torch.matmul(a, b)", edges, cases.positive(2, 2));
    }

    private static void addFactors(Cases cases) {
        Operand.Numbers definite = Operand.of(new int[] {3, 3}, 4, 1, -0.5, 1, 3, 0.25, -0.5, 0.25, 2);
        Operand.Numbers two = Operand.of(new int[] {2, 2, 2}, 2, 0.5, 0.5, 1, 3, -1, -1, 2);
        // The first pivot is zero.
        Operand.Numbers general = Operand.of(new int[] {3, 3}, 0, 2, 1, 1, 0, 3, 4, 0.5, 1);
        for (Operand.Numbers a : new Operand.Numbers[] {definite, two}) {
            cases.add("LinearAlgebra.cholesky", "torch.linalg_cholesky(a)", a);
        }
        cases.add("LinearAlgebra.cholesky", "torch.linalg_cholesky(a)", cases.any(0, 2, 2));
        cases.add("LinearAlgebra.logDet", "torch.logdet(a)", definite);
        cases.add("LinearAlgebra.logDets", "torch.logdet(a)", two);
        String solve = "torch.linalg_solve(a, b)";
        cases.add("LinearAlgebra.solve", solve, two, cases.any(2, 2, 1));
        cases.add("LinearAlgebra.solve", solve, two, cases.any(3, 1, 2, 2));
        cases.add("LinearAlgebra.solve", solve, definite, cases.any(3));
        cases.add("LinearAlgebra.solve", solve, general, cases.any(3, 2));
        cases.add("LinearAlgebra.solve", solve, general, cases.any(3));
    }

    private static void addLayers(Cases cases) {
        // PyTorch keeps the weights of a layer transposed.
        String linear = "torch.linear(a, torch.transpose(b, 0, 1), c)";
        cases.add("Layers.linear", linear, cases.any(3, 4), cases.any(4, 2), cases.any(2));
        cases.add("Layers.linear", linear, cases.any(0, 4), cases.any(4, 2), cases.any(2));
        String norm = "torch.layer_norm(a, [3], b, c, 0.001)";
        cases.add("Normalization.layerNorm", norm, cases.any(3, 3), cases.any(3), cases.any(3), number(0.001));
        cases.add("Normalization.layerNorm", norm, cases.any(2, 2, 3), cases.any(3), cases.any(3), number(0.001));
        Operand equal = Operand.of(new int[] {2, 3}, 7, 7, 7, 1e4, -1e4, 0);
        cases.add("Normalization.layerNorm", norm, equal, cases.any(3), cases.any(3), number(0.001));
        addConvolution(cases, 1, 0, cases.any(2, 2, 4, 3), cases.any(2, 2, 3, 2));
        addConvolution(cases, 2, 1, cases.any(1, 2, 4, 4), cases.any(1, 2, 3, 3));
        addConvolution(cases, 3, 2, cases.any(1, 1, 3, 3), cases.any(1, 1, 2, 2));
        addConvolution(cases, 1, 0, cases.any(0, 1, 3, 3), cases.any(2, 1, 2, 2));
        addPool(cases, 2, 2, cases.any(2, 2, 4, 5));
        addPool(cases, 3, 1, cases.any(1, 1, 4, 4));
        double infinity = Double.POSITIVE_INFINITY;
        addPool(cases, 2, 2, Operand.of(new int[] {1, 1, 2, 6}, 1, 1, 0, Double.NaN, -infinity, 2, 1, 1, 3, 1, 0, 1));
    }

    private static void addConvolution(Cases cases, int stride, int padding, Operand images, Operand filters) {
        String torch = "torch.conv2d(a, b, None, [%1$d, %1$d], [%2$d, %2$d], [1, 1], 1)".formatted(stride, padding);
        cases.add("Convolutions.conv2d", torch, images, filters, integer(stride), integer(padding));
    }

    private static void addPool(Cases cases, int size, int stride, Operand images) {
        String torch = "torch.max_pool2d(a, [%1$d, %1$d], [%2$d, %2$d], [0, 0], [1, 1], False)".formatted(size, stride);
        cases.add("Convolutions.maxPool2d", torch, images, integer(size), integer(stride));
    }
}
