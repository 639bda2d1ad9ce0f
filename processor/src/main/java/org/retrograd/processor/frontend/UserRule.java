package org.retrograd.processor.frontend;

import java.util.List;
import javax.lang.model.element.ExecutableElement;

/**
 * A derivative rule that a user wrote, of accepted form.
 *
 * @param rule the method that is the rule
 * @param of the method whose derivative it is
 * @param parameter the position of the parameter that it is with respect to
 * @param constants the positions of parameters without a rule
 */
record UserRule(ExecutableElement rule, ExecutableElement of, int parameter, List<Integer> constants) {

    UserRule {
        constants = List.copyOf(constants);
    }
}
