package org.retrograd.processor.ir;

/** What an operation can be applied to. */
public sealed interface Operand permits Value, Constant, Unset {

    Type type();

    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of operand. */
    interface Visitor<R> {
        R value(Value value);

        R constant(Constant constant);

        R unset(Unset unset);
    }
}
