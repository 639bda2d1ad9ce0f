/** Programs as Java source: once as users write it, once for Hipparchus. */
@NullMarked
package org.retrograd.hunter.print;

import org.jspecify.annotations.NullMarked;
