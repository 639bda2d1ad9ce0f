package org.retrograd.hunter.program;

import java.util.List;

/** A number, {@code true} or {@code false}, as Java writes it. */
public record Literal(Type type, String text) implements Expression {

    @Override
    public List<Expression> expressions() {
        return List.of();
    }

    @Override
    public Expression with(List<Expression> expressions, List<Block> blocks) {
        return this;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.literal(this);
    }

    public static Literal of(int number) {
        return new Literal(Type.INT, Integer.toString(number));
    }

    public static Literal of(double number) {
        return new Literal(Type.DOUBLE, Double.toString(number));
    }

    public static Literal of(boolean truth) {
        return new Literal(Type.BOOLEAN, Boolean.toString(truth));
    }
}
