/** Operations, counted by the loops around them. */
@NullMarked
package org.retrograd.maven.operation;

import org.jspecify.annotations.NullMarked;
