package org.retrograd.runtime;

/** What becomes of the losses of a batch. */
public enum Reduction {
    /** Their sum. */
    SUM,
    /** Their sum divided by their number; NaN if there is none. */
    MEAN;

    /** What each loss is multiplied with. */
    double weight(int losses) {
        return this == SUM ? 1 : 1.0 / losses;
    }
}
