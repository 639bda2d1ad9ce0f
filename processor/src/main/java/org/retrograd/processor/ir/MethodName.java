package org.retrograd.processor.ir;

/**
 * A method, as a call names it.
 *
 * @param owner the class
 * @param name the method
 * @param onReceiver whether it is called on its first operand; else it is static
 * @param listed how many operands a call lists by themselves; javac makes an array of those behind them
 */
public record MethodName(ClassType owner, String name, boolean onReceiver, int listed) {

    private static final int ALL = Integer.MAX_VALUE;

    /** A method that takes no array of operands. */
    public MethodName(ClassType owner, String name, boolean onReceiver) {
        this(owner, name, onReceiver, ALL);
    }

    /** A static method that takes no array of operands. */
    public MethodName(ClassType owner, String name) {
        this(owner, name, false);
    }

    /** Whether calls make an array of their last operands, however many these are. */
    public boolean makesArray() {
        return listed < ALL;
    }
}
