/** Compiles many small classes at once, in memory, and tells which of them fail. */
@NullMarked
package org.retrograd.hunter.compile;

import org.jspecify.annotations.NullMarked;
