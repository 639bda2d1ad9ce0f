package org.retrograd.maven.verification;

import java.util.List;

/**
 * What one {@code @CheckGradient} says.
 *
 * @param literals the arguments as written; empty if a method supplies them
 * @param supplier the name of the method that supplies them; empty if there is none
 * @param tolerance the relative difference that counts as agreement
 * @param subgradients whether at a kink anything between the one-sided derivatives agrees
 */
record SamplePoint(List<String> literals, String supplier, double tolerance, boolean subgradients) {

    SamplePoint {
        literals = List.copyOf(literals);
    }
}
