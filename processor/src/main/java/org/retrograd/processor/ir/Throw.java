package org.retrograd.processor.ir;

import java.util.List;
import org.retrograd.processor.diagnostic.SourceSpan;

/**
 * {@code throw new exception(message)}. What stands behind it in its block is never reached.
 *
 * @param message literal texts and values, put together to a string; empty for an exception without a message
 */
public record Throw(ClassType exception, List<Piece> message, SourceSpan origin) implements Statement {

    /** A part of a message. */
    public sealed interface Piece permits Text, Shown {}

    /** Literal text. */
    public record Text(String text) implements Piece {}

    /** An operand as Java's string concatenation shows it. */
    public record Shown(Operand operand) implements Piece {}

    public Throw {
        message = List.copyOf(message);
    }

    /** The operands that the message shows. */
    public List<Operand> shown() {
        return message.stream()
                .filter(piece -> piece instanceof Shown)
                .map(piece -> ((Shown) piece).operand())
                .toList();
    }

    @Override
    public List<Value> results() {
        return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.exceptional(this);
    }
}
