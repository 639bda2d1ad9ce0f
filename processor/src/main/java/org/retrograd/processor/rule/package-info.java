/**
 * What the compiler knows about derivatives: one line of text for each operator and each method of {@link Math}, read by
 * reverse mode, by forward mode and by the analyses alike.
 */
@NullMarked
package org.retrograd.processor.rule;

import org.jspecify.annotations.NullMarked;
