/** Makes up programs from a seed. */
@NullMarked
package org.retrograd.hunter.generate;

import org.jspecify.annotations.NullMarked;
