package org.retrograd.hunter.program;

import java.util.List;

/**
 * A call of a method of the same class.
 *
 * @param arguments one for each parameter; an array literal is the form in which variable arity takes its numbers
 */
public record HelperCall(Signature callee, List<Expression> arguments) implements Expression {

    public HelperCall {
        arguments = List.copyOf(arguments);
    }

    @Override
    public Type type() {
        return callee.result();
    }

    @Override
    public List<Expression> expressions() {
        return arguments;
    }

    @Override
    public Expression with(List<Expression> expressions, List<Block> blocks) {
        return new HelperCall(callee, expressions);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.helperCall(this);
    }
}
