package org.retrograd.hunter.program;

import java.util.List;

/** A call of {@link Math}. */
public record MathCall(MathFunction function, List<Expression> arguments) implements Expression {

    public MathCall {
        arguments = List.copyOf(arguments);
    }

    public MathCall(MathFunction function, Expression... arguments) {
        this(function, List.of(arguments));
    }

    @Override
    public Type type() {
        return function.type();
    }

    @Override
    public List<Expression> expressions() {
        return arguments;
    }

    @Override
    public Expression with(List<Expression> expressions, List<Block> blocks) {
        return new MathCall(function, expressions);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.mathCall(this);
    }
}
