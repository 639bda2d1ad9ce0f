/**
 * The structured, immutable, typed program that every pass reads and writes.
 *
 * <p>A {@link Function} is a tree of {@link Block}s. Each {@link Value} is defined once: by a parameter, a {@link Let},
 * the results of an {@link If} or {@link Loop}, or a carry of a loop. What a block hands to the statement around it is its
 * {@code yields}. Operands are values or constants, never trees; the emitter makes expressions of them again.
 */
@NullMarked
package org.retrograd.processor.ir;

import org.jspecify.annotations.NullMarked;
