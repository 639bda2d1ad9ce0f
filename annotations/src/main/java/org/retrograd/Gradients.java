package org.retrograd;

/** Functions with a meaning for differentiation that plain Java has no word for. */
public final class Gradients {

    private Gradients() {}

    /**
     * Returns its argument; inside a {@link Differentiable} method, everything computed from the result is a constant.
     *
     * @param x any value
     * @return {@code x}
     */
    public static double stopGradient(double x) {
        return x;
    }

    /**
     * Returns its argument; inside a {@link Differentiable} method, everything computed from the result is a constant.
     *
     * @param x any value
     * @return {@code x}
     */
    public static float stopGradient(float x) {
        return x;
    }

    /**
     * Returns its argument, the same object; inside a {@link Differentiable} method, everything computed from the result
     * is a constant.
     *
     * @param x any array, record or tensor
     * @param <T> the type of the argument
     * @return {@code x} itself, not a copy
     */
    public static <T> T stopGradient(T x) {
        return x;
    }
}
