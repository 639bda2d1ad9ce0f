package org.retrograd.hunter.generate;

import org.retrograd.hunter.generate.Track.Axis;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Variable;

/**
 * An array of numbers, or of rows of them, that elements are computed in from others.
 *
 * @param rows how many there are; of an array of numbers, the same as the columns
 */
record Field(Variable array, Size rows, Size columns, boolean isSquare) {

    static Field line(Variable array, Size length) {
        return new Field(array, length, length, false);
    }

    boolean hasRows() {
        return array.type() == Type.MATRIX;
    }

    Size size(Axis axis) {
        return axis == Axis.ROWS ? rows : columns;
    }
}
