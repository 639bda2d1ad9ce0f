package org.retrograd.processor.ir;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.retrograd.processor.diagnostic.SourceSpan;

/**
 * A call that may write to the arrays it is given, in its place among the other statements.
 *
 * @param result what it returns, if that is asked for
 * @param effects what it does to its arrays; empty if anything may happen to all of them
 */
public record CallStatement(
        Optional<Value> result, MethodName method, List<Operand> operands, Optional<Effects> effects, SourceSpan origin)
        implements Statement {

    public CallStatement {
        operands = List.copyOf(operands);
    }

    /** A call that may do anything to the arrays that it is given. */
    public CallStatement(Optional<Value> result, MethodName method, List<Operand> operands, SourceSpan origin) {
        this(result, method, operands, Optional.empty(), origin);
    }

    /** The operand at a place, or the result; empty for a result that is not asked for. */
    public Optional<Operand> at(Place place) {
        return place.parameter() == Place.RESULT
                ? result.map(value -> value)
                : Optional.of(operands.get(place.parameter()));
    }

    /** The arrays of which cells, or cells of rows, may be written. */
    public List<Operand> writtenArrays() {
        return effects.map(known -> IntStream.range(0, operands.size())
                        .filter(k -> known.written().stream().anyMatch(place -> place.parameter() == k))
                        .<Operand>mapToObj(operands::get)
                        .toList())
                .orElse(operands);
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
