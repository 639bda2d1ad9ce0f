/** Checks in generated methods, for builds that look for a mistake. */
@NullMarked
package org.retrograd.processor.trace;

import org.jspecify.annotations.NullMarked;
