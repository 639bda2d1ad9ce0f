/**
 * Operations on plain arrays, which tensors are made of. Not for users. Classes named {@code Double...} are written by hand; those
 * named {@code Float...} are made from them when the module is built.
 */
@NullMarked
package org.retrograd.runtime.kernel;

import org.jspecify.annotations.NullMarked;
