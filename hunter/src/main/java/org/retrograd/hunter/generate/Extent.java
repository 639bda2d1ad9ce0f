package org.retrograd.hunter.generate;

/**
 * A number of elements that several arrays share.
 *
 * @param name what tells it from others
 * @param least how many there are at least
 */
record Extent(String name, int least) {

    /** The common length of the arrays of numbers among the parameters, and of the rows of the matrix. */
    static final Extent COLUMNS = new Extent("columns", 1);

    /** The number of rows of the matrix. */
    static final Extent ROWS = new Extent("rows", 1);

    /** The length of an array of records among the parameters. */
    static final Extent POINTS = new Extent("points", 1);

    /** The length of an array of integers among the parameters. */
    static final Extent CODES = new Extent("codes", 2);

    /** A length that nothing is known of. */
    static final Extent UNKNOWN = new Extent("unknown", 0);

    /** Some length that nothing is known of but that it is not zero. */
    static final Extent SOME = new Extent("unknown", 1);

    static Extent fixed(int length) {
        return new Extent(Integer.toString(length), length);
    }

    boolean isKnown() {
        return !name.equals(UNKNOWN.name);
    }
}
