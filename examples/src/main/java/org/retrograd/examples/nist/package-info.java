/** Fits of NIST's reference data sets for nonlinear regression, with generated Jacobians; {@link NistFits} runs them. */
package org.retrograd.examples.nist;
