package org.retrograd.hunter.generate;

/**
 * What is known of a variable's values.
 *
 * @param kind what it says
 * @param extent of what; for a matrix, the number of its rows
 * @param inner for a matrix, the length of its rows
 */
record Bound(Kind kind, Extent extent, Extent inner) {

    enum Kind {
        /** nothing */
        ANY,
        /** an array of this length */
        LENGTH,
        /** an integer from 0 to the length, this included */
        LIMIT,
        /** an integer from 0 to the last index */
        INDEX,
        /** an integer from 1 to the last index */
        LATER_INDEX,
        /** an integer from 0 to about 10 */
        SMALL
    }

    static final Bound NONE = new Bound(Kind.ANY, Extent.UNKNOWN, Extent.UNKNOWN);
    static final Bound SMALL = new Bound(Kind.SMALL, Extent.UNKNOWN, Extent.UNKNOWN);

    static Bound length(Extent extent) {
        return new Bound(Kind.LENGTH, extent, Extent.UNKNOWN);
    }

    static Bound lengths(Extent rows, Extent columns) {
        return new Bound(Kind.LENGTH, rows, columns);
    }

    static Bound limit(Extent extent) {
        return new Bound(Kind.LIMIT, extent, Extent.UNKNOWN);
    }

    static Bound index(Extent extent) {
        return new Bound(Kind.INDEX, extent, Extent.UNKNOWN);
    }

    static Bound laterIndex(Extent extent) {
        return new Bound(Kind.LATER_INDEX, extent, Extent.UNKNOWN);
    }

    boolean isIndexOf(Extent other) {
        return (kind == Kind.INDEX || kind == Kind.LATER_INDEX) && extent.equals(other) && other.isKnown();
    }

    boolean isSmall() {
        return kind != Kind.ANY && kind != Kind.LENGTH;
    }
}
