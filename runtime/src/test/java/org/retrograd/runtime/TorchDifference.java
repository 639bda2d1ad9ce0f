package org.retrograd.runtime;

import java.util.List;
import java.util.function.Predicate;

/**
 * Where ours is meant to differ from PyTorch; docs/tensors.md gives the reasons.
 *
 * @param operation our method
 * @param adjoint whether it is the adjoint that differs, or the value
 * @param at for which elements of the operands
 * @param ours what ours gives there
 */
record TorchDifference(String operation, boolean adjoint, Predicate<double[]> at, double ours) {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** The cotangent of the element at which the cases have infinity. */
    private static final double COTANGENT = 1.125;

    private static final List<TorchDifference> ALL = List.of(
            new TorchDifference("pow", false, x -> Math.abs(x[0]) == 1 && !Double.isFinite(x[1]), Double.NaN),
            new TorchDifference("pow", false, x -> x[0] == -INFINITY && x[1] == 0.5, INFINITY),
            new TorchDifference("pow", true, x -> Math.abs(x[0]) == 1 && !Double.isFinite(x[1]), Double.NaN),
            new TorchDifference("pow", true, x -> x[0] == -INFINITY && x[1] == 0.5, 0),
            new TorchDifference("pow", true, x -> x[0] == 0 && 1 / x[0] < 0 && x[1] == 0.5, -INFINITY),
            new TorchDifference("gelu", false, x -> x[0] == -INFINITY, 0),
            new TorchDifference("gelu", false, x -> x[0] == INFINITY, INFINITY),
            new TorchDifference("silu", false, x -> x[0] == -INFINITY, 0),
            new TorchDifference("gelu", true, x -> x[0] == -INFINITY, 0),
            new TorchDifference("gelu", true, x -> x[0] == INFINITY, COTANGENT),
            new TorchDifference("silu", true, x -> x[0] == -INFINITY, 0),
            new TorchDifference("silu", true, x -> x[0] == INFINITY, COTANGENT),
            new TorchDifference("abs", true, x -> Double.isNaN(x[0]), Double.NaN),
            new TorchDifference("logSumExp", true, x -> x[0] == -INFINITY, 0));

    /** Whether this is one of them. */
    static boolean explains(Operation operation, boolean adjoint, int element, double ours) {
        double[] operands = operation.operands().stream()
                .mapToDouble(operand -> at(operand, element))
                .toArray();
        return ALL.stream()
                .filter(each -> each.operation.equals(operation.method().getName()) && each.adjoint == adjoint)
                .anyMatch(each -> each.at.test(operands) && Double.compare(each.ours, ours + 0.0) == 0);
    }

    /** The element of an operand of the result's shape, or a number. */
    private static double at(Object operand, int element) {
        if (operand instanceof Tensor tensor) {
            return tensor.size() > element ? tensor.toDoubles()[element] : Double.NaN;
        }
        return operand instanceof Number number ? number.doubleValue() : 0;
    }
}
