package org.retrograd.processor.ir;

import java.util.List;
import org.retrograd.processor.diagnostic.SourceSpan;

/**
 * A choice between two blocks. Both yield as many operands as there are results, of the same types.
 *
 * @param form how the user wrote it, so that it can be written so again
 */
public record If(Operand condition, Block thenBlock, Block elseBlock, List<Value> results, Form form, SourceSpan origin)
        implements Statement {

    /** The Java syntax that a choice comes from. */
    public enum Form {
        /** {@code if (c) ... else ...}. */
        STATEMENT,
        /** {@code c ? a : b}, {@code c && a} or {@code c || b}. */
        EXPRESSION
    }

    public If {
        results = List.copyOf(results);
    }

    /** The same choice between other blocks, which yield the same. */
    public If with(Block otherThen, Block otherElse) {
        return new If(condition, otherThen, otherElse, results, form, origin);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.conditional(this);
    }
}
