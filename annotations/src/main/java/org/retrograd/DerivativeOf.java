package org.retrograd;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a static method to be the derivative rule of another method, with respect to one of its parameters.
 *
 * <p>The rule takes all parameters of that method and, last, a number {@code d}. It returns {@code d} times the partial
 * derivative. In reverse mode {@code d} is the adjoint of the result, and what the rule returns is added to the parameter's adjoint;
 * in forward mode {@code d} is the parameter's tangent, and what the rule returns is added to the tangent of the result.
 *
 * <pre>{@code
 * @DerivativeOf(type = Erf.class, method = "erf")
 * static double erf(double x, double d) {
 *     return d * 2 / Math.sqrt(Math.PI) * Math.exp(-x * x);
 * }
 * }</pre>
 *
 * <p>The method must return a {@code double} or a {@code float}, and depend on nothing but its arguments: calls of it are left out
 * where nothing needs what they return. Its parameters are primitives, strings and enums. {@code d} and what the rule returns are of
 * type {@code float} if the parameter and the method's result are, else of type {@code double}. Among overloads, the rule's parameters
 * decide.
 *
 * <p>A method may take any number of values of a type that is marked {@link Tangent}, such as {@code concat(int axis, Tensor... parts)}.
 * Its rules then take these last, behind {@code d}; that with respect to one of them takes its position among them, an {@code int}, in
 * between:
 *
 * <pre>{@code
 * @DerivativeOf(type = Joining.class, method = "concat", parameter = 1, direction = Direction.REVERSE)
 * static Tensor concatPart(int axis, Tensor d, int k, Tensor... parts)
 * }</pre>
 *
 * <p>A class that has a rule of a method must have one for each {@code double} and {@code float} parameter of it, or name the
 * parameter in {@link #constant}. The rule must be visible from the class that is generated.
 *
 * <p>A rule holds for calls in methods that name its class in {@link Rules}, and wherever the method is called if the rule is a
 * member of the method's own class. There it holds though the method has source. What is wrong in a rule is a compile error.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface DerivativeOf {

    /** The type that declares the method. */
    Class<?> type();

    /** The method's name. */
    String method();

    /** The position of the parameter that the derivative is with respect to; the first is 0, which is the receiver if there is one. */
    int parameter() default 0;

    /**
     * The positions of parameters without a rule, such as tolerances. An argument that a derivative flows through is then a
     * compile error, not a zero.
     */
    int[] constant() default {};

    /**
     * The direction that the rule serves. A parameter has one rule for both directions, or one for each that is used; a direction
     * without a rule is a compile error where a derivative is wanted in it.
     */
    Direction direction() default Direction.BOTH;

    /** Whether the rule takes the result of the call, between the parameters and {@code d}. */
    boolean result() default false;
}
