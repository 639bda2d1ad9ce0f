package org.retrograd.tensors.cases;

import static org.retrograd.tensors.cases.Operand.number;

import java.util.List;
import java.util.Map;

/** Arithmetic with broadcasting, comparisons, and functions of each element. */
final class ElementwiseCases {

    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double[] EDGES = {
        -INFINITY, -1e4, -90, -1, -1e-30, -0.0, 0, 1e-30, 0.5, 1, 90, 1e4, INFINITY, Double.NaN
    };
    private static final double[] PAIRED = {-INFINITY, -1e4, -1, 0, 1, 2, 1e4, INFINITY, Double.NaN};

    private static final int[][][] PAIRS = {
        {{3, 2}, {3, 2}},
        {{3, 2}, {2}},
        {{3, 1}, {4}},
        {{2, 1, 3}, {2, 1}},
        {{}, {2, 2}},
        {{1}, {1}},
        {{0, 3}, {3}},
        {{2, 0}, {1, 1}}
    };

    private static final List<String> BOTH = List.of("add", "sub", "mul", "div", "pow", "maximum", "minimum");

    private static final Map<String, String> COMPARISONS = Map.of(
            "less",
            "lt",
            "lessOrEqual",
            "le",
            "greater",
            "gt",
            "greaterOrEqual",
            "ge",
            "equalTo",
            "eq",
            "notEqualTo",
            "ne");

    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("Tensor.neg", "torch.neg(a)"),
            Map.entry("Tensor.abs", "torch.abs(a)"),
            Map.entry("Tensor.exp", "torch.exp(a)"),
            Map.entry("Tensor.expm1", "torch.expm1(a)"),
            Map.entry("Tensor.log", "torch.log(a)"),
            Map.entry("Tensor.log1p", "torch.log1p(a)"),
            Map.entry("Tensor.sqrt", "torch.sqrt(a)"),
            Map.entry("Tensor.rsqrt", "torch.rsqrt(a)"),
            Map.entry("Tensor.square", "torch.square(a)"),
            Map.entry("Tensor.sin", "torch.sin(a)"),
            Map.entry("Tensor.cos", "torch.cos(a)"),
            Map.entry("Tensor.tanh", "torch.tanh(a)"),
            Map.entry("Tensor.erf", "torch.erf(a)"),
            Map.entry("Activations.sigmoid", "torch.sigmoid(a)"),
            // Beyond its threshold, 20 if not given, PyTorch takes the argument itself.
            Map.entry("Activations.softplus", "torch.softplus(a, 1, 40)"),
            Map.entry("Activations.relu", "torch.relu(a)"),
            Map.entry("Activations.gelu", "torch.gelu(a)"),
            Map.entry("Activations.silu", "torch.silu(a)"));

    private ElementwiseCases() {}

    static void addTo(Cases cases) {
        addPairs(cases);
        addNumbers(cases);
        addComparisons(cases);
        addFunctions(cases);
        addWhere(cases);
    }

    private static void addPairs(Cases cases) {
        for (String name : BOTH) {
            String torch = "torch." + name + "(a, b)";
            for (int[][] pair : PAIRS) {
                cases.add("Tensor." + name, torch, cases.positive(pair[0]), cases.positive(pair[1]));
            }
            cases.add("Tensor." + name, torch, left(), right());
        }
    }

    private static void addNumbers(Cases cases) {
        for (String name : List.of("add", "sub", "mul", "div", "pow")) {
            for (int[] shape : new int[][] {{2, 3}, {}, {0}}) {
                cases.add("Tensor." + name, "torch." + name + "(a, 1.7)", cases.positive(shape), number(1.7));
            }
        }
        for (double exponent : new double[] {0, 1, 2, 3, -1, 0.5}) {
            cases.add("Tensor.pow", "torch.pow(a, " + exponent + ")", Operand.vector(EDGES), number(exponent));
        }
        Operand ends = Operand.vector(-INFINITY, -2, -1, -0.5, 0.5, 1, 2, INFINITY, Double.NaN);
        cases.add("Tensor.clamp", "torch.clamp(a, -1., 1.)", ends, number(-1), number(1));
        cases.add("Tensor.clamp", "torch.clamp(a, -0.5, 0.5)", cases.any(2, 2), number(-0.5), number(0.5));
    }

    private static void addComparisons(Cases cases) {
        COMPARISONS.keySet().stream().sorted().forEach(name -> {
            String torch = "torch." + COMPARISONS.get(name) + "(a, b)";
            cases.addPassive("Tensor." + name, torch, left(), right());
            cases.addPassive("Tensor." + name, torch, cases.any(2, 1), cases.any(3));
        });
    }

    private static void addFunctions(Cases cases) {
        FUNCTIONS.keySet().stream().sorted().forEach(name -> {
            String torch = FUNCTIONS.get(name);
            for (int[] shape : new int[][] {{2, 3}, {}, {0, 2}}) {
                cases.add(name, torch, cases.positive(shape));
            }
            cases.add(name, torch, Operand.vector(EDGES));
            cases.add(name, torch, Operand.vector(-6, -3, -2.5, -0.75, -0.25, 0.25, 2.5, 3, 6, 20, 39));
        });
    }

    private static void addWhere(Cases cases) {
        String torch = "torch.where(torch.ne(a, 0), b, c)";
        int[][][] shapes = {{{2, 2}, {2, 2}, {2, 2}}, {{2, 1}, {3}, {2, 3}}, {{2, 1, 1}, {2}, {}}, {{0}, {1}, {0}}};
        for (int[][] shape : shapes) {
            double[] chosen = new double[java.util.stream.IntStream.of(shape[0]).reduce(1, (a, b) -> a * b)];
            for (int i = 0; i < chosen.length; i++) {
                chosen[i] = i % 2;
            }
            Operand condition = new Operand.Numbers(shape[0], chosen, true);
            cases.add("Indexing.where", torch, condition, cases.any(shape[1]), cases.any(shape[2]));
        }
        Operand condition = new Operand.Numbers(new int[] {4}, new double[] {0, 1, 0, 1}, true);
        Operand a = Operand.vector(Double.NaN, 1, INFINITY, -INFINITY);
        cases.add("Indexing.where", torch, condition, a, Operand.vector(2, Double.NaN, 3, INFINITY));
    }

    /** With {@link #right} each edge meets each. */
    private static Operand left() {
        double[] elements = new double[PAIRED.length * PAIRED.length];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = PAIRED[i / PAIRED.length];
        }
        return Operand.vector(elements);
    }

    private static Operand right() {
        double[] elements = new double[PAIRED.length * PAIRED.length];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = PAIRED[i % PAIRED.length];
        }
        return Operand.vector(elements);
    }
}
