package org.retrograd.hunter.generate;

import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.Variable;

/**
 * A variable that runs over the indices of an array.
 *
 * @param low what can be taken from it without leaving the array
 * @param high what can be added
 */
record Track(Variable variable, Axis axis, int low, int high) {

    /** What there are indices of. */
    enum Axis {
        ROWS,
        COLUMNS,
        /** of a square, so that it is an index of both */
        SQUARE;

        boolean fits(Axis wanted) {
            return this == wanted || this == SQUARE;
        }
    }

    Expression plus(int offset) {
        return new Size(variable, offset).expression();
    }
}
