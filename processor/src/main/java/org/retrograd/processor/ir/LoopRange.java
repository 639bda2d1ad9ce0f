package org.retrograd.processor.ir;

/**
 * The iterations of a counted loop: {@code for (int index = from; index relation bound; index += step)}.
 *
 * @param index an int, unchanged by the body
 * @param from first value of the index
 * @param bound evaluated once, before the loop
 * @param relation {@code <} or {@code <=} with a positive step, {@code >} or {@code >=} with a negative one
 * @param step not zero
 */
public record LoopRange(Value index, Operand from, Operand bound, BinaryOperator relation, int step)
        implements LoopHeader {

    /** Whether the index is also the number of iterations done: from 0 by 1. */
    public boolean countsFromZero() {
        return step == 1 && relation == BinaryOperator.LESS && from instanceof Constant start && start.isNumber(0);
    }

    /** Whether there is a first iteration, as what is asked before it. */
    public Op goesRound() {
        return new Op.Binary(relation, from, bound);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.range(this);
    }
}
