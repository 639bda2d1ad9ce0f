/** The annotation processor: rounds, options, and what is done when. Knows every other package and is known to none. */
@NullMarked
package org.retrograd.processor;

import org.jspecify.annotations.NullMarked;
