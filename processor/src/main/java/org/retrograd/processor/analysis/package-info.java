/** Facts about a program, kept beside it: what varies with the active parameters, and where each value is defined. */
@NullMarked
package org.retrograd.processor.analysis;

import org.jspecify.annotations.NullMarked;
