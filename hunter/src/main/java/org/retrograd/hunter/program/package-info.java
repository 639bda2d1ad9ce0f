/** Programs in the language that Retrograd accepts, as immutable trees. They know neither how they are made nor how they are printed. */
@NullMarked
package org.retrograd.hunter.program;

import org.jspecify.annotations.NullMarked;
