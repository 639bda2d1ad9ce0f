package org.retrograd.processor.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A rule as it is written.
 *
 * @param name the operator or method
 * @param pullbacks a formula for each operand; {@code 0} where the derivative is zero
 */
record RuleLine(String name, List<String> pullbacks) {

    private static final String ZERO = "0";

    static RuleLine rule(String name, String... pullbacks) {
        return new RuleLine(name, Arrays.asList(pullbacks));
    }

    RuleLine {
        pullbacks = List.copyOf(pullbacks);
    }

    /** The rule, its formulas calling the functions of the class given. */
    Rule parse(MathLibrary library) {
        return new Rule(
                name, pullbacks.stream().map(text -> formula(text, library)).toList());
    }

    private Optional<Formula> formula(String text, MathLibrary library) {
        if (text.equals(ZERO)) {
            return Optional.empty();
        }
        Formula formula = FormulaParser.parse(text, library);
        for (Symbol symbol : formula.freeVariables()) {
            if (symbol.isOperand() && symbol.operandIndex() >= pullbacks.size()) {
                throw new IllegalArgumentException(name + " has no operand " + symbol.text() + ": \"" + text + "\"");
            }
        }
        return Optional.of(formula);
    }
}
