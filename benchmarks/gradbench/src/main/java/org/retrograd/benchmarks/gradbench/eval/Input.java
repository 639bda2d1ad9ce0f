package org.retrograd.benchmarks.gradbench.eval;

/**
 * The input of a function of an eval. Each eval has a record with the names that the suite's JSON has. Constructors throw an
 * {@link IllegalArgumentException} if the shapes do not fit.
 */
public interface Input {

    /** Its size, for messages: {@code "n=1000, d=64"}. */
    String size();
}
