package org.retrograd.hunter.generate;

import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.Literal;

/** A number of elements: some expression, and a constant that is added. */
record Size(Expression base, int extra) {

    static Size of(Expression base) {
        return new Size(base, 0);
    }

    Expression expression() {
        return minus(0);
    }

    Expression minus(int amount) {
        int sum = extra - amount;
        if (base instanceof Literal literal) {
            return Trees.constant(Integer.parseInt(literal.text()) + sum);
        }
        if (sum == 0) {
            return base;
        }
        return sum > 0 ? Trees.add(base, Trees.constant(sum)) : Trees.subtract(base, Trees.constant(-sum));
    }
}
