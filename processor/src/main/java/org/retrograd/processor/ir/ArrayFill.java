package org.retrograd.processor.ir;

import java.util.List;
import org.retrograd.processor.diagnostic.SourceSpan;

/** {@code Arrays.fill(array, from, to, value)}. */
public record ArrayFill(Operand array, Operand from, Operand to, Operand value, SourceSpan origin)
        implements Statement {

    @Override
    public List<Value> results() {
        return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.arrayFill(this);
    }
}
