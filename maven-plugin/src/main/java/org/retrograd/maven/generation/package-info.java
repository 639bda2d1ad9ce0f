/** Runs the annotation processor alone. */
@NullMarked
package org.retrograd.maven.generation;

import org.jspecify.annotations.NullMarked;
