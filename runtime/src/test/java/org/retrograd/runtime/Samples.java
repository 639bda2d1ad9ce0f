package org.retrograd.runtime;

import java.util.ArrayList;
import java.util.List;

/** Calls of all operations, with shapes that broadcast, empty axes and axes of one element. Numbers are not near kinks or poles. */
final class Samples {

    private final List<Operation> samples = new ArrayList<>();
    private long seed = 1;

    private Samples() {}

    static List<Operation> all() {
        Samples all = new Samples();
        all.addArithmetic();
        all.addFunctions();
        all.addReductions();
        all.addLayout();
        all.addProducts();
        all.addIndexing();
        all.addLinearAlgebra();
        all.addNetworks();
        return all.samples;
    }

    private void add(Class<?> type, String name, Object... operands) {
        samples.add(Operation.of(type, name, operands));
    }

    private Tensor normal(int... shape) {
        Tensor x = Tensors.randomNormal(ElementType.FLOAT64, seed++, 0, 1, shape);
        return x.add(x.div(x.abs()).mul(0.1));
    }

    private Tensor positive(int... shape) {
        return Tensors.randomUniform(ElementType.FLOAT64, seed++, 0.5, 2, shape);
    }

    private void addArithmetic() {
        int[][][] pairs = {
            {{3, 4}, {3, 4}},
            {{3, 4}, {4}},
            {{3, 1}, {4}},
            {{4}, {2, 3, 4}},
            {{2, 1, 3}, {4, 1}},
            {{}, {2, 2}},
            {{2, 2}, {}},
            {{1}, {1}},
            {{0, 3}, {3}},
            {{3, 0}, {1, 1}},
            {{1, 3}, {2, 3}}
        };
        for (int[][] pair : pairs) {
            for (String name : List.of("add", "sub", "mul", "div", "pow", "maximum", "minimum")) {
                add(Tensor.class, name, positive(pair[0]), positive(pair[1]));
            }
        }
        for (int[] shape : new int[][] {{2, 3}, {1}, {0}, {}}) {
            for (String name : List.of("add", "sub", "mul", "div", "pow")) {
                add(Tensor.class, name, positive(shape), 1.7);
            }
            add(Tensor.class, "pow", positive(shape), 2.0);
            add(Tensor.class, "pow", positive(shape), 0.0);
            add(Tensor.class, "clamp", normal(shape), -0.4, 0.6);
        }
    }

    private void addFunctions() {
        List<String> anywhere = List.of("neg", "abs", "exp", "expm1", "square", "sin", "cos", "tanh", "erf");
        for (int[] shape : new int[][] {{2, 3}, {}, {0, 2}, {1, 1}}) {
            anywhere.forEach(name -> add(Tensor.class, name, normal(shape)));
            List.of("log", "log1p", "sqrt", "rsqrt").forEach(name -> add(Tensor.class, name, positive(shape)));
            List.of("sigmoid", "softplus", "relu", "gelu", "silu")
                    .forEach(name -> add(Activations.class, name, normal(shape)));
            add(Tensor.class, "copy", normal(shape));
            add(Tensor.class, "to", normal(shape), ElementType.FLOAT64);
            add(Tensor.class, "in", normal(shape), new Workspace());
        }
        add(Tensor.class, "erf", Tensors.vector(-6.0, -3, -2.6, -2.4, -1e-9, 0, 2.4, 2.6, 30));
        add(Activations.class, "gelu", Tensors.vector(-40.0, -6, -3, 0, 3, 40));
        add(Activations.class, "silu", Tensors.vector(-800.0, -6, 0, 6, 800));
        add(Activations.class, "softplus", Tensors.vector(-800.0, -6, 0, 6, 800));
        add(Tensor.class, "item", normal());
        add(Tensor.class, "item", normal(1, 1));
        add(Tensor.class, "get", normal(2, 3), new int[] {1, 2});
    }

    private void addReductions() {
        for (String name : List.of("sum", "mean", "max", "min")) {
            addReduction(Tensor.class, name);
        }
        for (String name : List.of("var", "logSumExp", "norm")) {
            addReduction(Statistics.class, name);
        }
        add(Tensor.class, "sum", normal(11, 3), 0, false);
        add(Tensor.class, "sum", normal(2, 6, 3), new int[] {0, 1}, false);
        add(Tensor.class, "sum", normal(2, 6, 3), 1, true);
        add(Tensor.class, "sum", normal(0, 2));
        add(Tensor.class, "sum", normal(0, 2), 0, false);
        add(Tensor.class, "sum", normal(3, 0), new int[] {0, 1}, true);
    }

    private void addReduction(Class<?> type, String name) {
        for (int[] shape : new int[][] {{3, 4}, {2, 1, 3}, {1}}) {
            add(type, name, normal(shape));
            for (int axis = -1; axis < shape.length; axis++) {
                add(type, name, normal(shape), axis, false);
                add(type, name, normal(shape), axis, true);
            }
        }
        add(type, name, normal());
        add(type, name, normal(2, 3, 4), new int[] {0, 2}, false);
        add(type, name, normal(2, 3, 4), new int[] {-1, 0}, true);
        add(type, name, normal(2, 3), new int[0], false);
        add(type, name, normal(0, 3), 1, false);
        add(type, name, normal(0, 3), 1, true);
    }

    private void addLayout() {
        add(Tensor.class, "transpose", normal(3, 4));
        add(Tensor.class, "transpose", normal(2, 1, 3));
        add(Tensor.class, "transpose", normal(0, 3));
        add(Tensor.class, "permute", normal(2, 3, 4), new int[] {2, 0, 1});
        add(Tensor.class, "permute", normal(2, 3, 4), new int[] {1, 2, 0});
        add(Tensor.class, "permute", normal(), new int[] {});
        add(Tensor.class, "reshape", normal(2, 6), new int[] {3, -1});
        add(Tensor.class, "reshape", normal(0, 6), new int[] {3, 0});
        add(Tensor.class, "flatten", normal(2, 3, 4), 1);
        add(Tensor.class, "flatten", normal(), 0);
        for (int axis = -3; axis < 3; axis++) {
            add(Axes.class, "unsqueeze", normal(2, 3), axis);
            add(Axes.class, "squeeze", normal(1, 1, 1), axis);
        }
        for (int axis = 0; axis < 3; axis++) {
            add(Tensor.class, "slice", normal(3, 4, 5), axis, 1, 3);
            add(Tensor.class, "slice", normal(3, 4, 5), axis, 2, 2);
            add(Joining.class, "concat", normal(2, 3, 2), normal(2, 3, 2), axis);
            add(Joining.class, "stack", normal(2, 3), normal(2, 3), axis);
            add(Joining.class, "concat", axis, normal(2, 3, 2), normal(2, 3, 2), normal(2, 3, 2), normal(2, 3, 2));
            add(Joining.class, "stack", axis, normal(2, 3), normal(2, 3), normal(2, 3));
        }
        add(Joining.class, "concat", normal(2, 3), normal(2, 0), -1);
        add(Joining.class, "concat", -2, normal(2, 3), normal(0, 3), normal(1, 3));
        add(Joining.class, "concat", 0, normal(2));
        add(Joining.class, "concat", 1, normal(0, 1), normal(0, 2), normal(0, 1));
        add(Joining.class, "stack", -1, normal(), normal(), normal(), normal());
        add(Joining.class, "stack", -2, normal(2, 1), normal(2, 1), normal(2, 1));
        add(Joining.class, "stack", normal(), normal(), 0);
        add(Joining.class, "stack", normal(2), normal(2), -1);
    }

    private void addProducts() {
        add(Tensor.class, "dot", normal(4), normal(4));
        add(Tensor.class, "dot", normal(0), normal(0));
        int[][][] pairs = {
            {{2, 3}, {3, 4}},
            {{1, 1}, {1, 1}},
            {{3}, {3, 4}},
            {{2, 3}, {3}},
            {{3}, {3}},
            {{0, 3}, {3, 2}},
            {{2, 0}, {0, 3}},
            {{5, 2, 3}, {3, 4}},
            {{5, 2, 3}, {5, 3, 4}},
            {{2, 1, 2, 3}, {5, 3, 2}},
            {{2, 3}, {5, 3, 2}},
            {{5, 2, 3}, {3}},
            {{3}, {5, 3, 2}},
            {{0, 2, 3}, {3, 2}}
        };
        for (int[][] pair : pairs) {
            add(Tensor.class, "matmul", normal(pair[0]), normal(pair[1]));
        }
    }

    private void addIndexing() {
        Tensor condition = normal(3, 4).less(normal(3, 4));
        add(Indexing.class, "where", condition, normal(3, 4), normal(3, 4));
        add(Indexing.class, "where", condition, normal(4), normal(3, 1));
        add(Indexing.class, "where", condition, normal(2, 1, 1), normal());
        add(Indexing.class, "gather", normal(3, 4), 1, new int[] {0, 3, 2});
        add(Indexing.class, "gather", normal(3, 2), 0, new int[] {0, 2, 1, 1, 2, 2, 0, 0});
        add(Indexing.class, "gather", normal(3, 0), 0, new int[0]);
        add(Indexing.class, "scatterAdd", normal(3, 4), 1, new int[] {0, 0, 1, 2, 3, 3}, normal(3, 2));
        add(Indexing.class, "scatterAdd", normal(3, 2), 0, new int[] {0, 2}, normal(1, 2));
        add(Indexing.class, "embedding", normal(5, 3), new int[] {4, 0, 4, 1});
        add(Indexing.class, "embedding", normal(5, 3), new int[0]);
        for (int axis = -1; axis < 2; axis++) {
            add(Indexing.class, "cumsum", normal(3, 4), axis);
            add(Indexing.class, "cumsum", normal(1, 0), axis);
        }
    }

    private Tensor definite(int n) {
        Tensor a = normal(n, n);
        return a.matmul(a.transpose()).add(Tensors.eye(ElementType.FLOAT64, n));
    }

    private void addLinearAlgebra() {
        add(LinearAlgebra.class, "outer", normal(3), normal(2));
        add(LinearAlgebra.class, "outer", normal(0), normal(2));
        for (int n : new int[] {0, 1, 2, 4}) {
            add(LinearAlgebra.class, "solve", definite(n), normal(n));
            add(LinearAlgebra.class, "solve", normal(n, n), normal(n, 3));
            add(LinearAlgebra.class, "logDet", definite(n));
            add(LinearAlgebra.class, "logDets", Joining.stack(definite(n), definite(n), 0));
            add(LinearAlgebra.class, "solve", Joining.stack(definite(n), definite(n), 0), normal(2, n, 2));
            add(LinearAlgebra.class, "solve", Joining.stack(definite(n), definite(n), 0), normal(n));
            add(LinearAlgebra.class, "solve", Joining.stack(definite(n), definite(n), 0), normal(n, 1));
            add(LinearAlgebra.class, "solve", definite(n), normal(3, 1, n, 2));
        }
        add(
                LinearAlgebra.class,
                "solve",
                Tensors.matrix(new double[] {0, 2, 0}, new double[] {0, 0, 3}, new double[] {4, 0, 1}),
                normal(3));
    }

    private void addNetworks() {
        for (int axis = -1; axis < 2; axis++) {
            add(Activations.class, "softmax", normal(3, 4), axis);
            add(Activations.class, "softmax", normal(0, 4), axis);
            add(Activations.class, "logSoftmax", normal(3, 4), axis);
            add(Activations.class, "logSoftmax", normal(3, 1), axis);
        }
        add(Losses.class, "crossEntropy", normal(3, 4), new int[] {0, 3, 1});
        for (Reduction reduction : Reduction.values()) {
            add(Losses.class, "crossEntropy", normal(3, 4), new int[] {0, 3, 1}, reduction);
            add(Losses.class, "crossEntropy", normal(1, 1), new int[] {0}, reduction);
        }
        add(Losses.class, "crossEntropy", normal(0, 4), new int[0], Reduction.SUM);
        add(Layers.class, "linear", normal(3, 4), normal(4, 2), normal(2));
        add(Layers.class, "linear", normal(0, 4), normal(4, 2), normal(2));
        add(Layers.class, "linear", normal(1, 0), normal(0, 1), normal(1));
        add(Normalization.class, "layerNorm", normal(3, 4), normal(4), normal(4), 1e-3);
        add(Normalization.class, "layerNorm", normal(2, 2, 3), normal(3), normal(3), 0.1);
        add(Convolutions.class, "conv2d", normal(2, 3, 5, 4), normal(2, 3, 3, 2), 1, 0);
        add(Convolutions.class, "conv2d", normal(1, 2, 5, 5), normal(3, 2, 3, 3), 2, 1);
        add(Convolutions.class, "conv2d", normal(1, 1, 3, 3), normal(1, 1, 2, 2), 3, 2);
        add(Convolutions.class, "conv2d", normal(1, 1, 1, 1), normal(1, 1, 1, 1), 1, 3);
        add(Convolutions.class, "conv2d", normal(0, 1, 3, 3), normal(2, 1, 2, 2), 1, 0);
        add(Convolutions.class, "maxPool2d", normal(2, 2, 4, 5), 2, 2);
        add(Convolutions.class, "maxPool2d", normal(1, 2, 5, 5), 3, 1);
    }
}
