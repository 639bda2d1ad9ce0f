package org.retrograd.processor.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;

/**
 * A method whose derivative users' rules give. Calls of it are operations: they depend on their operands alone.
 *
 * @param name what a call of it says
 * @param parameters the types of its parameters, what it is called on before them
 * @param result the type of what it returns
 * @param rules for each parameter its rules
 */
public record RuledMethod(MethodName name, List<Type> parameters, Type result, List<ByDirection> rules) {

    public RuledMethod {
        parameters = List.copyOf(parameters);
        rules = List.copyOf(rules);
    }

    /** The rules with respect to one parameter, the same in both directions or one for each; none where no derivative may flow. */
    public record ByDirection(Optional<Rule> reverse, Optional<Rule> forward) {

        public static final ByDirection NONE = new ByDirection(Optional.empty(), Optional.empty());

        /** Whether no derivative may flow into the parameter. */
        public boolean isConstant() {
            return reverse.isEmpty() && forward.isEmpty();
        }

        public List<Rule> all() {
            return Stream.of(reverse, forward)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
        }
    }

    /**
     * A method that takes the ruled method's operands, its result if it asks for that, and a derivative. In reverse mode this is
     * the adjoint of the result, and what the rule returns is added to that of the parameter; in forward mode it is the tangent of the
     * parameter, and what the rule returns is added to that of the result.
     *
     * @param name what a call of the rule says
     * @param ahead how many operands it takes in front of the result and the derivative; the others come last
     * @param takesResult whether it takes what the call has returned
     * @param seed the type of the derivative that it takes
     * @param position which of the others the derivative is with respect to; it takes that behind the derivative
     * @param type the type of the derivative that it returns
     */
    public record Rule(
            MethodName name, int ahead, boolean takesResult, Type seed, Optional<Integer> position, Type type) {

        /** What a call of the rule gives it. */
        public List<Operand> arguments(List<Operand> operands, Operand result, Operand derivative) {
            return arranged(operands, result, derivative, position.map(Constant::of));
        }

        private <T> List<T> arranged(List<T> operands, T result, T derivative, Optional<? extends T> place) {
            List<T> all = new ArrayList<>(operands.subList(0, ahead));
            if (takesResult) {
                all.add(result);
            }
            all.add(derivative);
            place.ifPresent(all::add);
            all.addAll(operands.subList(ahead, operands.size()));
            return all;
        }
    }

    /** The types of what a rule takes. */
    public List<Type> parametersOf(Rule rule) {
        return rule.arranged(parameters, result, rule.seed(), rule.position().map(place -> PrimitiveType.INT));
    }
}
