package org.retrograd.hunter.generate;

import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Variable;

/**
 * A variable that is visible.
 *
 * @param isFree whether it may be assigned; counters of loops may not, so that loops end
 * @param bound what holds for its values, whatever is assigned
 */
record Local(Variable variable, boolean isFree, Bound bound) {

    static Local free(Type type, String name) {
        return new Local(new Variable(type, name), true, Bound.NONE);
    }

    static Local counter(String name, Bound bound) {
        return new Local(new Variable(Type.INT, name), false, bound);
    }

    static Local array(Type type, String name, Bound bound) {
        return new Local(new Variable(type, name), true, bound);
    }

    Type type() {
        return variable.type();
    }
}
