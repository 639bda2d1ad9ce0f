package org.retrograd.hunter.check;

import java.util.Arrays;

/** One thing that is not as it should be, at one point. */
record Discrepancy(Kind kind, String detail) {

    static Discrepancy of(Kind kind, String what, Object expected, Object actual) {
        return new Discrepancy(kind, what + "\n  expected: " + text(expected) + "\n  actual:   " + text(actual));
    }

    private static String text(Object value) {
        if (value instanceof double[] numbers) {
            return Arrays.toString(numbers);
        }
        return value instanceof Object[] parts ? Arrays.deepToString(parts) : String.valueOf(value);
    }
}
