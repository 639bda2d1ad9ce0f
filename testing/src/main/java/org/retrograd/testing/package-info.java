/** Checks of derivatives, for users' tests. */
@NullMarked
package org.retrograd.testing;

import org.jspecify.annotations.NullMarked;
