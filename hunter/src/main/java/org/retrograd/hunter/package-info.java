/** The hunter: random programs, checked against an oracle, until something is wrong. */
@NullMarked
package org.retrograd.hunter;

import org.jspecify.annotations.NullMarked;
