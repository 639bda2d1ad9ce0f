/** What turns variables into values: environments, merges, loop carries. */
@NullMarked
package org.retrograd.processor.normalize;

import org.jspecify.annotations.NullMarked;
