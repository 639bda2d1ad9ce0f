package org.retrograd.testing;

/**
 * A named argument.
 *
 * @param name the name
 * @param structure its value
 * @param isActive whether the derivative with respect to it is checked
 */
record Parameter(String name, Structure structure, boolean isActive) {}
