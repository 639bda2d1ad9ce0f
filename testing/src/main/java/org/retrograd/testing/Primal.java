package org.retrograd.testing;

/**
 * The function whose derivative is checked.
 *
 * <p>It is called many times, each time with fresh copies of the arguments, so it may write into its arrays. It must
 * otherwise depend on its arguments alone. An exception, a NaN or an infinity at a point that the checker tries means
 * that the point lies outside the domain; the checker then takes a smaller step.
 */
@FunctionalInterface
public interface Primal {

    /**
     * Computes the function.
     *
     * @return a {@code double}, a {@code float}, an array of these of any rank, a record of these, or an array of such
     *     records
     */
    Object apply(Arguments arguments);
}
