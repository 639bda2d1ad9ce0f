/** What can be wrong with a user's program: codes, positions and immutable lists of problems. Knows nothing else. */
@NullMarked
package org.retrograd.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
