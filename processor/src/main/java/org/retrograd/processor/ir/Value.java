package org.retrograd.processor.ir;

/**
 * A value, defined once.
 *
 * @param id unique in its function
 * @param name what it would like to be called
 * @param type its type
 */
public record Value(int id, Name name, Type type) implements Operand {

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
