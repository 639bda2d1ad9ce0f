package org.retrograd.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.processor.diagnostic.SourceSpan;

/**
 * A loop. Its header says before each iteration whether there is one; its body yields the next value of each carry, in their
 * order, and before these, if the loop has an exit, the number of the way that the iteration ended.
 *
 * @param exit how the body can leave the loop, beside the header
 */
public record Loop(LoopHeader header, List<Carry> carries, Optional<LoopExit> exit, Block body, SourceSpan origin)
        implements Statement {

    public Loop {
        carries = List.copyOf(carries);
    }

    /** A loop that only its header ends. */
    public Loop(LoopHeader header, List<Carry> carries, Block body, SourceSpan origin) {
        this(header, carries, Optional.empty(), body, origin);
    }

    /** The same loop with another body, which yields the same. */
    public Loop with(Block other) {
        return new Loop(header, carries, exit, other, origin);
    }

    /** The range, if the loop counts. */
    public Optional<LoopRange> range() {
        return header instanceof LoopRange range ? Optional.of(range) : Optional.empty();
    }

    /** How many operands the body yields before those of the carries: 1 if there is an exit. */
    public int leadingYields() {
        return exit.isPresent() ? 1 : 0;
    }

    /** What the body hands to the next iteration, in the order of the carries. */
    public List<Operand> next() {
        return body.yields().subList(leadingYields(), body.yields().size());
    }

    /** What the body yields for the exit, if there is one. */
    public Optional<Operand> exitYield() {
        return exit.map(it -> body.yields().get(0));
    }

    @Override
    public List<Value> results() {
        List<Value> results = new ArrayList<>();
        exit.ifPresent(it -> results.add(it.result()));
        carries.forEach(carry -> results.add(carry.result()));
        return results;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.loop(this);
    }
}
