package org.retrograd.processor.ir;

import java.util.List;
import org.retrograd.processor.diagnostic.SourceSpan;

/** {@code result = op}. */
public record Let(Value result, Op op, SourceSpan origin) implements Statement {

    @Override
    public List<Value> results() {
        return List.of(result);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.let(this);
    }
}
