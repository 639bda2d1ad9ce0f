package org.retrograd.processor.ir;

import java.util.List;
import org.retrograd.processor.diagnostic.SourceSpan;

/** {@code System.arraycopy(source, sourceStart, target, targetStart, length)}. */
public record ArrayCopy(
        Operand source, Operand sourceStart, Operand target, Operand targetStart, Operand length, SourceSpan origin)
        implements Statement {

    @Override
    public List<Value> results() {
        return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.arrayCopy(this);
    }
}
