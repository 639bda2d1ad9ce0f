package org.retrograd.processor.ir;

/** {@code while (true)}: the body alone can leave the loop. */
public record LoopForever() implements LoopHeader {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.forever(this);
    }
}
