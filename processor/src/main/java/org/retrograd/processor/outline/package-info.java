/** Long methods in parts. */
@NullMarked
package org.retrograd.processor.outline;

import org.jspecify.annotations.NullMarked;
