package org.retrograd.testing;

/**
 * One scalar inside a value.
 *
 * @param path the scalar as written in Java, such as {@code model.mu[1]}
 * @param array the path without indices: the scalars that share it are of one kind and unit
 * @param value what it holds
 * @param precision what type it has
 */
record Leaf(String path, String array, double value, Precision precision) {}
