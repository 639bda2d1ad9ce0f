package org.retrograd.processor.ir;

/**
 * {@code while (condition)}.
 *
 * @param condition evaluated before each iteration; reads the carries' parameters, writes to nothing, yields a boolean. What it
 *     computes is not visible in the body.
 */
public record LoopTest(Block condition) implements LoopHeader {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.test(this);
    }
}
