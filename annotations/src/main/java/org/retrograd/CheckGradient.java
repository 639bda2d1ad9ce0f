package org.retrograd;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a {@link Differentiable} method a point at which {@code mvn retrograd:verify} compares its generated derivative with
 * finite differences, and with forward mode where that was asked for. The compiler itself takes no notice of it.
 *
 * <pre>{@code
 * @Differentiable
 * @CheckGradient({"0.1", "0.4", "20"})
 * @CheckGradient(from = "samplePoints")
 * static double population(double start, double rate, int steps) { ... }
 *
 * static List<Object[]> samplePoints() { ... }
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
@Repeatable(CheckGradient.Several.class)
public @interface CheckGradient {

    /**
     * The arguments, one string for each parameter, written as in Java: {@code "2.5"}, {@code "-1e-3"}, {@code "true"},
     * {@code "{1, 2}"} for an array, {@code "CALL"} for a constant of an enum, {@code "\"text\""} for a string, and {@code
     * "Point(1, 2)"} for a record. An instance method takes its receiver first.
     */
    String[] value() default {};

    /**
     * The name of a static method of the same class that has no parameters and returns points: an {@code Object[][]}, a
     * {@code Collection<Object[]>} or a {@code Stream<Object[]>}, each element the arguments of one call. There must be at
     * least one. With {@link #value} as well, all these points are checked.
     */
    String from() default "";

    /** The relative difference that counts as agreement; where a {@code float} is involved at least 1e-3. */
    double tolerance() default 1e-7;

    /** Whether at a kink any value between the one-sided derivatives agrees. */
    boolean subgradients() default false;

    /** What javac writes for more than one point. */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.CLASS)
    @interface Several {

        /** The points. */
        CheckGradient[] value();
    }
}
