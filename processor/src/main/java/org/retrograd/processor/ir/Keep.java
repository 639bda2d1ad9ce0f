package org.retrograd.processor.ir;

import java.util.List;
import org.retrograd.processor.diagnostic.SourceSpan;

/** Says that a value is to be computed though nothing may read it: computing it can end in an exception. Prints as nothing. */
public record Keep(Operand operand, SourceSpan origin) implements Statement {

    @Override
    public List<Value> results() {
        return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.keep(this);
    }
}
