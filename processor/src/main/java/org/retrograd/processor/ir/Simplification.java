package org.retrograd.processor.ir;

import java.util.Optional;

/** Operations that are their own operand, or a constant, for every value of their operands. */
public final class Simplification {

    private Simplification() {}

    /** What the operation always equals, if that takes no operation. */
    public static Optional<Operand> of(Op op) {
        if (op instanceof Op.Binary binary && isFloating(binary.type())) {
            return ofBinary(binary);
        }
        if (op instanceof Op.Unary unary
                && unary.operator() == UnaryOperator.NEGATE
                && unary.operand() instanceof Constant constant
                && constant.type().isFloating()) {
            return Optional.of(negated(constant));
        }
        if (op instanceof Op.Convert convert) {
            return ofConversion(convert);
        }
        return Optional.empty();
    }

    private static Optional<Operand> ofBinary(Op.Binary op) {
        return switch (op.operator()) {
            case MULTIPLY ->
                isOne(op.left())
                        ? Optional.of(op.right())
                        : isOne(op.right()) ? Optional.of(op.left()) : Optional.empty();
            case DIVIDE -> isOne(op.right()) ? Optional.of(op.left()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Operand> ofConversion(Op.Convert op) {
        if (op.operand().type() == op.type()) {
            return Optional.of(op.operand());
        }
        return op.operand() instanceof Constant constant && constant.type() != PrimitiveType.BOOLEAN
                ? Optional.of(converted(constant, op.type()))
                : Optional.empty();
    }

    private static Constant converted(Constant constant, PrimitiveType type) {
        if (constant.type().isFloating()) {
            return Constant.of(((Number) constant.literal()).doubleValue(), type);
        }
        long number = constant.literal() instanceof Character character
                ? character
                : ((Number) constant.literal()).longValue();
        return switch (type) {
            case LONG -> new Constant(number, type);
            case FLOAT -> new Constant((float) number, type);
            case BYTE -> new Constant((byte) number, type);
            case SHORT -> new Constant((short) number, type);
            case CHAR -> new Constant((char) number, type);
            default -> Constant.of((double) (type == PrimitiveType.INT ? (int) number : number), type);
        };
    }

    private static Constant negated(Constant constant) {
        return Constant.of(-((Number) constant.literal()).doubleValue(), constant.type());
    }

    private static boolean isOne(Operand operand) {
        return operand instanceof Constant constant && constant.isNumber(1);
    }

    private static boolean isFloating(Type type) {
        return type instanceof PrimitiveType primitive && primitive.isFloating();
    }
}
