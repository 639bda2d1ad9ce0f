/** Checks of generated methods: by running them at sample points, and by rules for their bytecode. */
@NullMarked
package org.retrograd.maven.verification;

import org.jspecify.annotations.NullMarked;
