package org.retrograd.processor.adjoint;

import java.util.Locale;

/** A way to keep less for the reverse sweep. Each can be left out, and derivatives stay the same. */
public enum Technique {
    /** Small callees are put in the place of their calls. */
    INLINED_CALLEES,
    /** Primals go through passes of their own before they are transformed. */
    PREPARED_PRIMALS,
    /** Statements of which only sums are needed go through both sweeps at once. */
    FUSED_STATEMENTS,
    /** The two parts of a call become one call. */
    JOINED_CALLS,
    /** Of a loop that chooses, the chosen iteration alone is run again. */
    CHOSEN_ITERATIONS,
    /** What callees read of arrays that no caller writes to is read again. */
    STILL_ARGUMENTS,
    /** The adjoints of arrays that a block makes for itself are made in the reverse sweep of the block. */
    OWN_SHADOWS,
    /** Counts beside a loop go back in the reverse sweep as they went on. */
    UNDONE_COUNTS,
    /** Conditions of several parts are evaluated again where all parts are at hand. */
    CONDITIONS_AGAIN,
    /** What a branch gives to the choice it is of is kept once, as the result of the choice. */
    BRANCH_RESULTS,
    /** What was stored in an array where nothing else is written is read from there. */
    FOUND_VALUES,
    /** What derivatives need of {@code Math} is taken from calls that the primal makes in the same block. */
    FOUND_CALLS,
    /** Of an array that loops in loops read as a whole, a copy is kept. */
    KEPT_COPIES,
    /** Quotients are computed again where dividend and divisor are at hand. */
    DIVISIONS_AGAIN,
    /** Additions, products, comparisons and loads are computed again. */
    CHEAP_AGAIN;

    /** For options. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
