/** Reverse mode: a primal function becomes one that walks its statements backwards and carries adjoints. */
@NullMarked
package org.retrograd.processor.adjoint;

import org.jspecify.annotations.NullMarked;
