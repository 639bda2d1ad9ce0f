package org.retrograd.processor.analysis;

import java.util.List;
import java.util.Optional;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;

/**
 * A method whose derivative users' rules give. Calls of it are operations: they depend on their operands alone.
 *
 * @param name what a call of it says
 * @param parameters the types of its parameters
 * @param rules for each parameter its rule; empty where no derivative may flow
 */
public record RuledMethod(MethodName name, List<Type> parameters, List<Optional<Rule>> rules) {

    public RuledMethod {
        parameters = List.copyOf(parameters);
        rules = List.copyOf(rules);
    }

    /**
     * A method that takes the ruled method's operands and, last, a number. In reverse mode this is the adjoint of the result, and
     * what the rule returns is added to that of the parameter; in forward mode it is the tangent of the parameter, and what the rule
     * returns is added to that of the result.
     *
     * @param name what a call of the rule says
     * @param type of the number, and of what the rule returns: double if the parameter or the result is
     */
    public record Rule(MethodName name, PrimitiveType type) {}
}
