package org.retrograd.hunter.program;

import java.util.List;
import java.util.Locale;

/**
 * A call of a method that is generated for another one, and of what it returns the component for one parameter.
 *
 * @param arguments those of the method, then the cotangent of a {@link Kind#VJP}, or the tangents of a {@link Kind#JVP}
 * @param parameter which of the method's parameters the derivative is asked for; a {@link Kind#JVP} has one result, the
 *     tangent, of the type of the method's own
 */
public record DerivativeCall(Kind kind, Signature callee, List<Expression> arguments, int parameter)
        implements Expression {

    public DerivativeCall {
        arguments = List.copyOf(arguments);
    }

    /** Which of the generated methods. */
    public enum Kind {
        GRADIENT,
        VJP,
        JVP;

        /** The end of the generated method's name. */
        public String suffix() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Type type() {
        return kind == Kind.JVP ? callee.result() : callee.parameters().get(parameter);
    }

    @Override
    public List<Expression> expressions() {
        return arguments;
    }

    @Override
    public Expression with(List<Expression> expressions, List<Block> blocks) {
        return new DerivativeCall(kind, callee, expressions, parameter);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.derivativeCall(this);
    }
}
