/** Images and labels, from files to batches. */
@NullMarked
package org.retrograd.runtime.data;

import org.jspecify.annotations.NullMarked;
