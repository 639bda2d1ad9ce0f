package org.retrograd.processor.ir;

/**
 * A compile-time constant of a primitive type.
 *
 * @param literal a Boolean, Byte, Short, Character, Integer, Long, Float or Double, matching the type
 * @param type its type
 */
public record Constant(Object literal, PrimitiveType type) implements Operand {

    public Constant {
        if (!type.box().isInstance(literal)) {
            throw new IllegalArgumentException(literal + " is no " + type.show());
        }
    }

    public static Constant of(boolean literal) {
        return new Constant(literal, PrimitiveType.BOOLEAN);
    }

    public static Constant of(int literal) {
        return new Constant(literal, PrimitiveType.INT);
    }

    public static Constant of(double literal) {
        return new Constant(literal, PrimitiveType.DOUBLE);
    }

    /** The number in a given type, converted as Java's cast does. */
    public static Constant of(double literal, PrimitiveType type) {
        return switch (type) {
            case BOOLEAN -> throw new IllegalArgumentException("a number is no boolean");
            case BYTE -> new Constant((byte) literal, type);
            case SHORT -> new Constant((short) literal, type);
            case CHAR -> new Constant((char) literal, type);
            case INT -> new Constant((int) literal, type);
            case LONG -> new Constant((long) literal, type);
            case FLOAT -> new Constant((float) literal, type);
            case DOUBLE -> new Constant(literal, type);
        };
    }

    /** What fields of the type hold before anything is stored: 0 or false. */
    public static Constant zero(PrimitiveType type) {
        return type == PrimitiveType.BOOLEAN ? of(false) : of(0.0, type);
    }

    /** Whether this is the floating or integral number given; negative zero is not zero here. */
    public boolean isNumber(double number) {
        return literal instanceof Number mine
                && Double.doubleToLongBits(mine.doubleValue()) == Double.doubleToLongBits(number);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.constant(this);
    }
}
