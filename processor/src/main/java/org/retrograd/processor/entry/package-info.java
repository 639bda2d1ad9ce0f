/** What generated methods that users call do with their arguments before anything else. */
@NullMarked
package org.retrograd.processor.entry;

import org.jspecify.annotations.NullMarked;
