/** One class an eval: what is differentiated, as a numerical programmer writes it. */
@NullMarked
package org.retrograd.benchmarks.gradbench.objective;

import org.jspecify.annotations.NullMarked;
