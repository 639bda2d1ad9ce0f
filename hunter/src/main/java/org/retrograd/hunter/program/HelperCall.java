package org.retrograd.hunter.program;

import java.util.List;

/** A call of a method of the same class. */
public record HelperCall(Type type, String method, List<Expression> arguments) implements Expression {

    public HelperCall {
        arguments = List.copyOf(arguments);
    }

    @Override
    public List<Expression> expressions() {
        return arguments;
    }

    @Override
    public Expression with(List<Expression> expressions, List<Block> blocks) {
        return new HelperCall(type, method, expressions);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.helperCall(this);
    }
}
