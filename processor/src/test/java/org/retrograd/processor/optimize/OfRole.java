package org.retrograd.processor.optimize;

import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Rewriter;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Value;

/** The program with a variable in another role, such as an array of what is saved. */
record OfRole(String variable, Role role) {

    Function in(Function function) {
        return new Rewriter(operand -> operand instanceof Value value ? named(value) : operand, this::named)
                .function(function);
    }

    private Value named(Value value) {
        return value.name().base().equals(variable)
                ? new Value(value.id(), value.name().as(role), value.type())
                : value;
    }
}
