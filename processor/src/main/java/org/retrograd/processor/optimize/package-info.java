/** Passes over the IR, one a file, each exact. */
@NullMarked
package org.retrograd.processor.optimize;

import org.jspecify.annotations.NullMarked;
