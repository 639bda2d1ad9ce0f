package org.retrograd.processor.ir;

import java.util.List;
import org.retrograd.processor.diagnostic.SourceSpan;

/** {@code array[index] += value}. */
public record ArrayAdd(Operand array, Operand index, Operand value, SourceSpan origin) implements Statement {

    @Override
    public List<Value> results() {
        return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.arrayAdd(this);
    }
}
