/** What programs printed for Hipparchus call. */
@NullMarked
package org.retrograd.hunter.oracle;

import org.jspecify.annotations.NullMarked;
