/**
 * Textbook methods, and beside each its adjoint as an expert writes it by hand: what generated adjoints are measured
 * against. {@code XByHand} is the adjoint of {@code X}. Adjoints add in the order in which the method does; none gains
 * speed by reassociation.
 */
package org.retrograd.baselines;
