package org.retrograd.processor.ir;

/**
 * A static method, as a call names it.
 *
 * @param owner the class
 * @param name the method
 */
public record MethodName(ClassType owner, String name) {}
