package org.retrograd.processor.ir;

import java.util.List;
import java.util.Optional;
import org.retrograd.processor.diagnostic.SourceSpan;

/**
 * A call for the sake of what it does to the arrays it is given, such as a generated method that adds into shadows.
 *
 * @param result what it returns, if that is asked for
 */
public record CallStatement(Optional<Value> result, MethodName method, List<Operand> operands, SourceSpan origin)
        implements Statement {

    public CallStatement {
        operands = List.copyOf(operands);
    }

    @Override
    public List<Value> results() {
        return result.stream().toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.call(this);
    }
}
