package org.retrograd.processor.ir;

/**
 * A parameter of an annotated method.
 *
 * @param name as declared
 * @param type its type
 * @param active whether a derivative flows through it: of a differentiable type and not a declared constant
 * @param returned whether the public methods return its derivative: active, and not left out by {@code wrt}
 */
public record ParameterHeader(String name, Type type, boolean active, boolean returned) {}
