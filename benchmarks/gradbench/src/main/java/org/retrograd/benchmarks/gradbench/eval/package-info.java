/** One class an eval: its input and output, and which generated methods answer it. */
@NullMarked
package org.retrograd.benchmarks.gradbench.eval;

import org.jspecify.annotations.NullMarked;
