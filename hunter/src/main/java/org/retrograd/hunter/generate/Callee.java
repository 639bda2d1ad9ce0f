package org.retrograd.hunter.generate;

import java.util.Optional;
import org.retrograd.hunter.program.Method;
import org.retrograd.hunter.program.Parameter;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Variable;

/**
 * A method that can be called; its body may not be there yet.
 *
 * @param counter what goes down with each call, where the call may come back to the method around it
 */
record Callee(Method method, Optional<Variable> counter) {

    static Callee from(Method method) {
        return new Callee(method, Optional.empty());
    }

    /** In the body of a method that it may call itself. */
    static Callee again(Method method) {
        return new Callee(method, Optional.of(Headings.DEPTH.variable()));
    }

    boolean gives(Type type) {
        return method.result() == type;
    }

    /** Whether it has parameters that are as long as each other. */
    boolean takesColumns() {
        return method.parameters().stream().map(Parameter::type).anyMatch(Type::hasColumns);
    }

    boolean takesMatrix() {
        return method.parameters().stream().anyMatch(parameter -> parameter.type() == Type.MATRIX);
    }
}
