package org.retrograd.hunter.oracle;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.analysis.differentiation.Gradient;
import org.hipparchus.util.FastMath;

/**
 * Arithmetic on Hipparchus' {@link Gradient} whose values have the bits that Java computes. So both take the same branches,
 * and only derivatives are left to disagree.
 *
 * <p>Kinks follow what Retrograd documents: {@code max} takes its first argument if that is not the smaller one,
 * {@code abs} has the derivative 0 at 0.
 */
public final class Oracle {

    private static final double HUGE = 1e100;

    private final int parameters;
    private final double noise;
    private final SplittableRandom random;
    private long fuel;
    private boolean isTame = true;

    private Oracle(int parameters, long fuel, double noise, long seed) {
        this.parameters = parameters;
        this.fuel = fuel;
        this.noise = noise;
        this.random = new SplittableRandom(seed);
    }

    /** With derivatives for so many numbers, for loops with so many iterations in all. */
    public static Oracle exact(int parameters, long fuel) {
        return new Oracle(parameters, fuel, 0, 0);
    }

    /** One that disturbs derivatives, relative to themselves. */
    public static Oracle noisy(int parameters, long fuel, double noise, long seed) {
        return new Oracle(parameters, fuel, noise, seed);
    }

    /** Called in each iteration of each loop. */
    public void tick() {
        if (--fuel < 0) {
            throw new OutOfFuelException();
        }
    }

    public Gradient constant(double value) {
        return Gradient.constant(parameters, value);
    }

    public Gradient variable(int index, double value) {
        return Gradient.variable(parameters, index, value);
    }

    /** The same value, its derivatives disturbed. */
    public Gradient noise(Gradient exact) {
        if (noise == 0) {
            return exact;
        }
        double[] derivatives = exact.getGradient();
        isTame &= isTame(exact.getValue(), derivatives);
        for (int k = 0; k < derivatives.length; k++) {
            derivatives[k] *= 1 + noise * (2 * random.nextDouble() - 1);
        }
        return new Gradient(exact.getValue(), derivatives);
    }

    private static boolean isTame(double value, double... derivatives) {
        return Math.abs(value) < HUGE && Arrays.stream(derivatives).allMatch(number -> Math.abs(number) < HUGE);
    }

    /** Whether everything that was disturbed was finite and not too large. */
    public boolean isTame() {
        return isTame;
    }

    public Gradient first(Gradient first, Gradient second) {
        return first;
    }

    public Gradient divide(Gradient x, Gradient y) {
        return x.divide(y).withValue(x.getValue() / y.getValue());
    }

    public Gradient remainder(Gradient x, Gradient y) {
        double value = x.getValue() % y.getValue();
        double quotient = Math.rint((x.getValue() - value) / y.getValue());
        return x.subtract(y.multiply(quotient)).withValue(value);
    }

    public Gradient sin(Gradient x) {
        return x.sin().withValue(Math.sin(x.getValue()));
    }

    public Gradient cos(Gradient x) {
        return x.cos().withValue(Math.cos(x.getValue()));
    }

    public Gradient tan(Gradient x) {
        return x.tan().withValue(Math.tan(x.getValue()));
    }

    public Gradient asin(Gradient x) {
        return x.asin().withValue(Math.asin(x.getValue()));
    }

    public Gradient acos(Gradient x) {
        return x.acos().withValue(Math.acos(x.getValue()));
    }

    public Gradient atan(Gradient x) {
        return x.atan().withValue(Math.atan(x.getValue()));
    }

    public Gradient atan2(Gradient y, Gradient x) {
        return y.atan2(x).withValue(Math.atan2(y.getValue(), x.getValue()));
    }

    public Gradient sinh(Gradient x) {
        return x.sinh().withValue(Math.sinh(x.getValue()));
    }

    public Gradient cosh(Gradient x) {
        return x.cosh().withValue(Math.cosh(x.getValue()));
    }

    public Gradient tanh(Gradient x) {
        return x.tanh().withValue(Math.tanh(x.getValue()));
    }

    public Gradient exp(Gradient x) {
        return x.exp().withValue(Math.exp(x.getValue()));
    }

    public Gradient expm1(Gradient x) {
        return x.expm1().withValue(Math.expm1(x.getValue()));
    }

    public Gradient log(Gradient x) {
        return x.log().withValue(Math.log(x.getValue()));
    }

    public Gradient log10(Gradient x) {
        return x.log10().withValue(Math.log10(x.getValue()));
    }

    public Gradient log1p(Gradient x) {
        return x.log1p().withValue(Math.log1p(x.getValue()));
    }

    public Gradient sqrt(Gradient x) {
        return x.sqrt().withValue(Math.sqrt(x.getValue()));
    }

    public Gradient cbrt(Gradient x) {
        return x.cbrt().withValue(Math.cbrt(x.getValue()));
    }

    /** Hipparchus' own leaves the smaller operand out, with its derivative, where the other is much larger. */
    public Gradient hypot(Gradient x, Gradient y) {
        double length = Math.hypot(x.getValue(), y.getValue());
        return length == 0
                ? x.hypot(y)
                : x.multiply(x.getValue() / length)
                        .add(y.multiply(y.getValue() / length))
                        .withValue(length);
    }

    public Gradient pow(Gradient x, Gradient y) {
        boolean isPower = Arrays.stream(y.getGradient()).allMatch(derivative -> derivative == 0);
        Gradient power = isPower ? x.pow(y.getValue()) : FastMath.pow(x, y);
        return power.withValue(Math.pow(x.getValue(), y.getValue()));
    }

    public Gradient abs(Gradient x) {
        Gradient signed = x.getValue() == 0 ? constant(0) : x.multiply(Math.signum(x.getValue()));
        return signed.withValue(Math.abs(x.getValue()));
    }

    public Gradient max(Gradient x, Gradient y) {
        return (x.getValue() >= y.getValue() ? x : y).withValue(Math.max(x.getValue(), y.getValue()));
    }

    public Gradient min(Gradient x, Gradient y) {
        return (x.getValue() <= y.getValue() ? x : y).withValue(Math.min(x.getValue(), y.getValue()));
    }

    public Gradient fma(Gradient x, Gradient y, Gradient z) {
        return x.multiply(y).add(z).withValue(Math.fma(x.getValue(), y.getValue(), z.getValue()));
    }

    public Gradient toRadians(Gradient x) {
        return x.toRadians().withValue(Math.toRadians(x.getValue()));
    }

    public Gradient floor(Gradient x) {
        return constant(Math.floor(x.getValue()));
    }

    public Gradient rint(Gradient x) {
        return constant(Math.rint(x.getValue()));
    }

    public Gradient signum(Gradient x) {
        return constant(Math.signum(x.getValue()));
    }

    /** An element about to be updated. */
    public Cell at(Gradient[] array, int index) {
        return new Cell(this, array, index, array[index]);
    }

    public Gradient[] array(int length) {
        Gradient[] array = new Gradient[length];
        Arrays.fill(array, constant(0));
        return array;
    }

    public Gradient[][] matrix(int rows, int columns) {
        Gradient[][] matrix = new Gradient[rows][];
        Arrays.setAll(matrix, row -> array(columns));
        return matrix;
    }

    public Gradient[] copyOf(Gradient[] array, int length) {
        return copyOfRange(array, 0, length);
    }

    public Gradient[][] copyOf(Gradient[][] matrix, int length) {
        return Arrays.copyOf(matrix, length);
    }

    public Gradient[] copyOfRange(Gradient[] array, int from, int to) {
        Gradient[] copy = Arrays.copyOfRange(array, from, to);
        for (int k = array.length - from; k < copy.length; k++) {
            copy[k] = constant(0);
        }
        return copy;
    }

    public Gradient sum(Gradient[] array) {
        Gradient sum = constant(0);
        for (Gradient element : array) {
            sum = sum.add(element);
        }
        return sum.withValue(
                Arrays.stream(array).mapToDouble(Gradient::getValue).sum());
    }
}
