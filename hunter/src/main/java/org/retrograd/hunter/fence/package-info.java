/** Gives the processor other people's methods, and looks at how it answers each. */
@NullMarked
package org.retrograd.hunter.fence;

import org.jspecify.annotations.NullMarked;
