package org.retrograd.testing;

/** What the comparison of one derivative component with its finite difference came to. */
public enum Verdict {
    /** Equal within the tolerance, and the finite difference was accurate enough to tell. */
    AGREES,
    /** Different beyond the tolerance and the error of the finite difference. */
    MISMATCH,
    /** The finite difference was not accurate enough to tell, or the function has a kink here. */
    UNDECIDED
}
