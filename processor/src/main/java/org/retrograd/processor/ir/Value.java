package org.retrograd.processor.ir;

/**
 * A value, defined once.
 *
 * @param id unique in its function
 * @param name what it would like to be called
 * @param type its type
 */
public record Value(int id, Name name, Type type) implements Operand {

    /** Whether an operand holds derivatives, where a zero and a negative zero are one. */
    public static boolean isDerivative(Operand operand) {
        return operand instanceof Value value && value.name().role().isDerivative();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.value(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Value value && value.id == id;
    }

    @Override
    public int hashCode() {
        return id;
    }
}
