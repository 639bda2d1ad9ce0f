package org.retrograd.processor.ir;

/**
 * A parameter of generated methods that takes the derivative with respect to a result.
 *
 * @param name before it is made unique
 * @param of the result: what the method returns, or an array parameter that it writes to
 * @param type the result's type
 */
public record Cotangent(String name, Result of, Type type) {

    /** Where a method leaves a result. */
    public sealed interface Result {}

    /** What the method returns: the leaf at this place of all that it is made of. */
    public record Returned(int leaf) implements Result {}

    /** What an array holds at the end. */
    public record Left(ParameterHeader parameter) implements Result {}
}
