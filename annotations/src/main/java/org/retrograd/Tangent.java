package org.retrograd;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a final class, a record or an interface to be differentiable as a whole: a value of it is no sum of its parts but a number
 * of its own kind, such as a vector or a tensor, and this says what its derivatives are made of.
 *
 * <p>Derivatives flow through methods on such values by the rules that {@link DerivativeOf} gives them. A receiver counts as
 * parameter 0. {@link Rules} on the type names the classes in which the rules of its methods stand.
 *
 * <pre>{@code
 * @Tangent(zero = "zerosLike", plus = "plus")
 * @Rules(VecRules.class)
 * public final class Vec { ... }
 * }</pre>
 *
 * <p>No method may change a value of the type, or of its tangent type, after it was made, except {@link #accumulate}, which changes
 * buffers of the caller.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Tangent {

    /** The type of tangents and adjoints, D; the annotated type T itself if not given. */
    Class<?> type() default Self.class;

    /** A static method of D or T, {@code D zero(T primal)}: the tangent zero, of the shape of {@code primal}. */
    String zero();

    /** A static method {@code D plus(D, D)} of D or T, or an instance method of D, {@code D plus(D)}: the sum, a value of its own. */
    String plus();

    /**
     * A static method {@code void accumulate(D into, D d)} of D or T, or an instance method of D, {@code void accumulate(D d)}, that
     * adds {@code d} to the first tangent, in place. Without it, methods with parameters of T get no {@code addFVjpTo}.
     */
    String accumulate() default "";

    /**
     * A static method {@code void check(T primal, D d)} of D or T that throws if {@code d} is no tangent of {@code primal}, of another
     * shape for example. Generated methods ask it about each tangent and cotangent that a caller gives them.
     */
    String check() default "";

    /** Stands for the annotated type. */
    final class Self {

        private Self() {}
    }
}
