package org.retrograd.hunter.program;

import java.util.List;

/** A call of the JDK on whole arrays. */
public record ArrayCall(ArrayFunction function, List<Expression> arguments) implements Expression {

    public ArrayCall {
        arguments = List.copyOf(arguments);
    }

    public ArrayCall(ArrayFunction function, Expression... arguments) {
        this(function, List.of(arguments));
    }

    @Override
    public Type type() {
        return switch (function) {
            case CLONE, COPY_OF, COPY_OF_RANGE -> arguments.get(0).type();
            case SUM -> Type.DOUBLE;
            case FILL, ARRAYCOPY -> Type.VOID;
        };
    }

    @Override
    public List<Expression> expressions() {
        return arguments;
    }

    @Override
    public Expression with(List<Expression> expressions, List<Block> blocks) {
        return new ArrayCall(function, expressions);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.arrayCall(this);
    }
}
