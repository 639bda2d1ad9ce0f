/** Makes programs smaller while something stays wrong with them. */
@NullMarked
package org.retrograd.hunter.shrink;

import org.jspecify.annotations.NullMarked;
