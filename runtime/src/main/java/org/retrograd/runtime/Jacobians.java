package org.retrograd.runtime;

import java.util.function.UnaryOperator;
import org.retrograd.runtime.kernel.Loops;

/** All derivatives of a tensor with respect to another. */
public final class Jacobians {

    private Jacobians() {}

    /**
     * A row for each element of a result, each by one vector-Jacobian product:
     *
     * <pre>{@code
     * Tensor jacobian = Jacobians.byRows(Squares.squares(x), d -> SquaresGradients.squaresVjp(x, d));
     * }</pre>
     *
     * @param result what the method gives, for its shape and type
     * @param vjp from a cotangent to the adjoint of the operand
     * @return of the shape of the result, followed by that of the operand
     * @throws ShapeException if the result has no element, so that no product tells the operand's shape
     */
    public static Tensor byRows(Tensor result, UnaryOperator<Tensor> vjp) {
        if (result.size() == 0) {
            throw ShapeException.of("byRows", result.extents, "it has no element");
        }
        Tensor unit = Tensors.zeros(result.type(), result.shape());
        Tensor rows = unit;
        for (int i = 0; i < result.size(); i++) {
            unit.elements.set(i, 1);
            Tensor row = vjp.apply(unit);
            if (i == 0) {
                rows = Tensors.zeros(row.type(), joined(result.extents, row.extents));
            }
            Loops loops = new Loops().startAt(i * row.size(), 0, 0);
            loops.add(row.size(), 1, 1, 0);
            rows.elements.copy(loops, row.elements);
            unit.elements.set(i, 0);
        }
        return rows;
    }

    private static int[] joined(Shape first, Shape second) {
        Extents extents = new Extents().add(first, 0, first.rank());
        return extents.add(second, 0, second.rank()).toShape().toArray();
    }
}
