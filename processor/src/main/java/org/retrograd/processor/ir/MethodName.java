package org.retrograd.processor.ir;

/**
 * A method, as a call names it.
 *
 * @param owner the class
 * @param name the method
 * @param onReceiver whether it is called on its first operand; else it is static
 */
public record MethodName(ClassType owner, String name, boolean onReceiver) {

    /** A static method. */
    public MethodName(ClassType owner, String name) {
        this(owner, name, false);
    }
}
