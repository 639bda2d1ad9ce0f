/** Forward mode: a primal function becomes one that computes tangents beside its values, in the same order. */
@NullMarked
package org.retrograd.processor.tangent;

import org.jspecify.annotations.NullMarked;
