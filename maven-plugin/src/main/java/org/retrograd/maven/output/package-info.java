/** Files that are written only when they change, and only where they belong. */
@NullMarked
package org.retrograd.maven.output;

import org.jspecify.annotations.NullMarked;
