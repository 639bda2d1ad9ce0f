/** Tensors and their derivative rules. */
@NullMarked
package org.retrograd.runtime;

import org.jspecify.annotations.NullMarked;
