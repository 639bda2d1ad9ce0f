package org.retrograd.processor.ir;

import java.util.List;
import org.retrograd.processor.diagnostic.SourceSpan;

/** A counted loop. Its body yields the next value of each carry, in their order. */
public record For(LoopRange range, List<Carry> carries, Block body, SourceSpan origin) implements Statement {

    public For {
        carries = List.copyOf(carries);
    }

    @Override
    public List<Value> results() {
        return carries.stream().map(Carry::result).toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.loop(this);
    }
}
