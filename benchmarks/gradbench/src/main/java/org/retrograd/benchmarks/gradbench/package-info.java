/** The program that the GradBench suite starts. */
@NullMarked
package org.retrograd.benchmarks.gradbench;

import org.jspecify.annotations.NullMarked;
