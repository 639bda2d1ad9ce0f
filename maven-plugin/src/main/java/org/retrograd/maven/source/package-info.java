/** Java source as text: where its methods are, and what generated lines come from. */
@NullMarked
package org.retrograd.maven.source;

import org.jspecify.annotations.NullMarked;
