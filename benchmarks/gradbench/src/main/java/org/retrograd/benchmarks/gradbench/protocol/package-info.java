/** Messages in, responses out, and the clock between them. */
@NullMarked
package org.retrograd.benchmarks.gradbench.protocol;

import org.jspecify.annotations.NullMarked;
