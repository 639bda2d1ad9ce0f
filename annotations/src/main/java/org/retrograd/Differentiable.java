package org.retrograd;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for the derivatives of a static method.
 *
 * <p>For a method {@code price} of the class {@code Pricer} the processor writes the class {@code PricerGradients} in
 * the same package, with {@code priceGradient}, {@code priceValueAndGradient}, {@code priceVjp} and {@code
 * addPriceVjpTo}. The method itself stays as it is: evaluating it costs what it always cost.
 *
 * <p>What cannot be differentiated exactly is a compile error at the expression in question.
 */
@Documented
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
@Retention(RetentionPolicy.CLASS)
public @interface Differentiable {

    /**
     * The names of the parameters whose derivatives are returned. Empty, the default, means every parameter of a
     * differentiable type that is not marked {@link NoGradient}.
     */
    String[] wrt() default {};

    /**
     * The name from which those of the generated members are made, in place of the method's own. Needed for overloads
     * whose result records would differ.
     */
    String name() default "";

    /**
     * The greatest number of bytes that a reverse-mode derivative may hold in arrays and records of values for its reverse
     * sweep; those of the methods that it calls count as well. Generated methods check before they allocate, and throw an {@link
     * IllegalStateException} with the id RG603 that names the method, the bytes needed and the limit. Arrays of adjoints and
     * results are not counted. The default is no limit, and no check.
     */
    long maxSavedBytes() default Long.MAX_VALUE;

    /** What else is generated, at a cost in code. */
    Mode[] modes() default {};
}
