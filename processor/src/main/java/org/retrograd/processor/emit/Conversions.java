package org.retrograd.processor.emit;

import java.util.Optional;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Value;

/** Which conversions Java does by itself. */
final class Conversions {

    private final Nesting nesting;

    Conversions(Nesting nesting) {
        this.nesting = nesting;
    }

    /** What stands behind the cast, if the operand is printed as one that an assignment to its type does unasked. */
    Operand assigned(Operand operand) {
        return widening(operand).map(Op.Convert::operand).orElse(operand);
    }

    /** What stands behind the cast, if the operand is a byte, short or char that any operator makes an int. */
    Operand promoted(Operand operand) {
        return widening(operand)
                .filter(convert -> convert.type() == PrimitiveType.INT)
                .map(Op.Convert::operand)
                .orElse(operand);
    }

    /** Both sides of an operator: one needs no cast if the other has the type that both are to have. */
    Op.Binary sides(Op.Binary op) {
        return switch (op.operator()) {
            case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED ->
                new Op.Binary(op.operator(), promoted(op.left()), promoted(op.right()));
            default -> sharedSides(op);
        };
    }

    private Op.Binary sharedSides(Op.Binary op) {
        Operand right = assigned(op.right());
        boolean rightIsWider = right.equals(op.right());
        boolean isPromotion = op.left().type() == PrimitiveType.INT;
        Operand left = rightIsWider || isPromotion ? assigned(op.left()) : op.left();
        return new Op.Binary(op.operator(), left, right);
    }

    private Optional<Op.Convert> widening(Operand operand) {
        return nesting.operationOf(operand).flatMap(Conversions::widening);
    }

    private static Optional<Op.Convert> widening(Op op) {
        return op instanceof Op.Convert convert
                        && convert.operand() instanceof Value
                        && isWidening(convert.operand().type(), convert.type())
                ? Optional.of(convert)
                : Optional.empty();
    }

    /** The operand of an operation that is no more than a conversion which an assignment does unasked. */
    static Optional<Operand> unasked(Op op) {
        return widening(op).map(Op.Convert::operand);
    }

    private static boolean isWidening(Type from, PrimitiveType to) {
        if (!(from instanceof PrimitiveType source)) {
            return false;
        }
        return switch (source) {
            case BOOLEAN, DOUBLE -> false;
            case BYTE -> to == PrimitiveType.SHORT || to.compareTo(PrimitiveType.INT) >= 0;
            case SHORT, CHAR -> to.compareTo(PrimitiveType.INT) >= 0;
            case INT, LONG, FLOAT -> to.compareTo(source) > 0;
        };
    }
}
