package org.retrograd.hunter.oracle;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.analysis.differentiation.Derivative;
import org.hipparchus.analysis.differentiation.Gradient;
import org.hipparchus.util.FastMath;

/**
 * Arithmetic on Hipparchus' {@link Gradient}, or another of its numbers with derivatives, whose values have the bits that Java computes. So both take the same branches,
 * and only derivatives are left to disagree.
 *
 * <p>Kinks follow what Retrograd documents: {@code max} takes its first argument if that is not the smaller one,
 * {@code abs} has the derivative 0 at 0.
 */
public final class Oracle<T extends Derivative<T>> {

    private static final double HUGE = 1e100;

    private final Numbers<T> numbers;
    private final double noise;
    private final SplittableRandom random;
    private long fuel;
    private boolean isTame = true;

    Oracle(Numbers<T> numbers, long fuel, double noise, long seed) {
        this.numbers = numbers;
        this.fuel = fuel;
        this.noise = noise;
        this.random = new SplittableRandom(seed);
    }

    /** With derivatives for so many numbers, for loops with so many iterations in all. */
    public static Oracle<Gradient> exact(int parameters, long fuel) {
        return new Oracle<>(new FirstOrder(parameters), fuel, 0, 0);
    }

    /** One that disturbs derivatives, relative to themselves. */
    public static Oracle<Gradient> noisy(int parameters, long fuel, double noise, long seed) {
        return new Oracle<>(new FirstOrder(parameters), fuel, noise, seed);
    }

    /** Called in each iteration of each loop. */
    public void tick() {
        if (--fuel < 0) {
            throw new OutOfFuelException();
        }
    }

    private static final int FUEL_OF_DERIVATIVES = 2_000;

    /**
     * What a generated method returns that the program calls: exact to the second order.
     *
     * @param method prints as a method of numbers of the second order
     */
    public SecondOrder<T> derivative(SecondOrder.Method method) {
        fuel -= FUEL_OF_DERIVATIVES / 20;
        tick();
        return new SecondOrder<>(this, method, FUEL_OF_DERIVATIVES);
    }

    /** Derivatives that are computed to another rounding than those of generated code are disturbed, value and all. */
    T rounded(T exact) {
        return noise == 0
                ? exact
                : noise(exact)
                        .withValue(exact.getValue()
                                + noise * (2 * random.nextDouble() - 1) * (1 + Math.abs(exact.getValue())));
    }

    Numbers<T> numbers() {
        return numbers;
    }

    public T constant(double value) {
        return numbers.constant(value);
    }

    public T variable(int index, double value) {
        return numbers.variable(index, value);
    }

    /** The same value, its derivatives disturbed. */
    public T noise(T exact) {
        if (noise == 0) {
            return exact;
        }
        double[] derivatives = numbers.derivatives(exact);
        isTame &= isTame(exact.getValue(), derivatives);
        for (int k = 0; k < derivatives.length; k++) {
            derivatives[k] *= 1 + noise * (2 * random.nextDouble() - 1);
        }
        return numbers.number(exact.getValue(), derivatives);
    }

    private static boolean isTame(double value, double... derivatives) {
        return Math.abs(value) < HUGE && Arrays.stream(derivatives).allMatch(number -> Math.abs(number) < HUGE);
    }

    /** Whether everything that was disturbed was finite and not too large. */
    public boolean isTame() {
        return isTame;
    }

    public T first(T first, T second) {
        return first;
    }

    public T divide(T x, T y) {
        return x.divide(y).withValue(x.getValue() / y.getValue());
    }

    public T remainder(T x, T y) {
        double value = x.getValue() % y.getValue();
        double quotient = Math.rint((x.getValue() - value) / y.getValue());
        return x.subtract(y.multiply(quotient)).withValue(value);
    }

    public T sin(T x) {
        return x.sin().withValue(Math.sin(x.getValue()));
    }

    public T cos(T x) {
        return x.cos().withValue(Math.cos(x.getValue()));
    }

    public T tan(T x) {
        return x.tan().withValue(Math.tan(x.getValue()));
    }

    public T asin(T x) {
        return x.asin().withValue(Math.asin(x.getValue()));
    }

    public T acos(T x) {
        return x.acos().withValue(Math.acos(x.getValue()));
    }

    public T atan(T x) {
        return x.atan().withValue(Math.atan(x.getValue()));
    }

    public T atan2(T y, T x) {
        return y.atan2(x).withValue(Math.atan2(y.getValue(), x.getValue()));
    }

    public T sinh(T x) {
        return x.sinh().withValue(Math.sinh(x.getValue()));
    }

    public T cosh(T x) {
        return x.cosh().withValue(Math.cosh(x.getValue()));
    }

    public T tanh(T x) {
        return x.tanh().withValue(Math.tanh(x.getValue()));
    }

    public T exp(T x) {
        return x.exp().withValue(Math.exp(x.getValue()));
    }

    public T expm1(T x) {
        return x.expm1().withValue(Math.expm1(x.getValue()));
    }

    public T log(T x) {
        return x.log().withValue(Math.log(x.getValue()));
    }

    public T log10(T x) {
        return x.log10().withValue(Math.log10(x.getValue()));
    }

    public T log1p(T x) {
        return x.log1p().withValue(Math.log1p(x.getValue()));
    }

    public T sqrt(T x) {
        return x.sqrt().withValue(Math.sqrt(x.getValue()));
    }

    public T cbrt(T x) {
        return x.cbrt().withValue(Math.cbrt(x.getValue()));
    }

    /** Hipparchus' own leaves the smaller operand out, with its derivative, where the other is much larger. */
    public T hypot(T x, T y) {
        double length = Math.hypot(x.getValue(), y.getValue());
        T root = length == 0 ? x.hypot(y) : x.multiply(x).add(y.multiply(y)).sqrt();
        return root.withValue(length);
    }

    public T pow(T x, T y) {
        boolean isPower = Arrays.stream(numbers.derivatives(y)).allMatch(derivative -> derivative == 0);
        T power = isPower ? x.pow(y.getValue()) : FastMath.pow(x, y);
        return power.withValue(Math.pow(x.getValue(), y.getValue()));
    }

    public T abs(T x) {
        T signed = x.getValue() == 0 ? constant(0) : x.multiply(Math.signum(x.getValue()));
        return signed.withValue(Math.abs(x.getValue()));
    }

    public T max(T x, T y) {
        return (x.getValue() >= y.getValue() ? x : y).withValue(Math.max(x.getValue(), y.getValue()));
    }

    public T min(T x, T y) {
        return (x.getValue() <= y.getValue() ? x : y).withValue(Math.min(x.getValue(), y.getValue()));
    }

    public T fma(T x, T y, T z) {
        return x.multiply(y).add(z).withValue(Math.fma(x.getValue(), y.getValue(), z.getValue()));
    }

    public T toRadians(T x) {
        return x.toRadians().withValue(Math.toRadians(x.getValue()));
    }

    public T floor(T x) {
        return constant(Math.floor(x.getValue()));
    }

    public T rint(T x) {
        return constant(Math.rint(x.getValue()));
    }

    public T signum(T x) {
        return constant(Math.signum(x.getValue()));
    }

    /** An element about to be updated. */
    public Cell<T> at(T[] array, int index) {
        return new Cell<>(this, array, index, array[index]);
    }

    public T[] array(int length) {
        T[] array = numbers.array(length);
        Arrays.fill(array, constant(0));
        return array;
    }

    public T[][] matrix(int rows, int columns) {
        T[][] matrix = numbers.matrix(rows);
        Arrays.setAll(matrix, row -> array(columns));
        return matrix;
    }

    public T[] copyOf(T[] array, int length) {
        return copyOfRange(array, 0, length);
    }

    public T[][] copyOf(T[][] matrix, int length) {
        return Arrays.copyOf(matrix, length);
    }

    public T[] copyOfRange(T[] array, int from, int to) {
        T[] copy = Arrays.copyOfRange(array, from, to);
        for (int k = array.length - from; k < copy.length; k++) {
            copy[k] = constant(0);
        }
        return copy;
    }

    public T sum(T[] array) {
        T sum = constant(0);
        for (T element : array) {
            sum = sum.add(element);
        }
        return sum.withValue(
                Arrays.stream(array).mapToDouble(Derivative::getValue).sum());
    }
}
