package org.retrograd.processor.ir;

/**
 * Stands where a value of the type is due that nothing will read: the other way through the program was taken. It is printed
 * as what a field of the type holds at first.
 */
public record Unset(Type type) implements Operand {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.unset(this);
    }
}
