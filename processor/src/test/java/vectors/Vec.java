package vectors;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.retrograd.NoGradient;
import org.retrograd.Rules;
import org.retrograd.Tangent;

/** A vector that nothing changes, but for {@link #accumulate}. */
@Tangent(zero = "zerosLike", plus = "plus", accumulate = "accumulate", check = "requireLike")
@Rules({VecRules.class, VecJoins.class})
public final class Vec {

    /** What a vector may be measured in. */
    public enum Unit {
        ONE(1),
        DOZEN(12);

        final double size;

        Unit(double size) {
            this.size = size;
        }
    }

    private final double[] numbers;

    private Vec(double[] numbers) {
        this.numbers = numbers;
    }

    public static Vec of(double... numbers) {
        return new Vec(numbers.clone());
    }

    @NoGradient
    public static Vec zerosLike(Vec other) {
        return new Vec(new double[other.numbers.length]);
    }

    /** Refuses what is no tangent of the vector. */
    public static void requireLike(Vec x, Vec d) {
        if (x.numbers.length != d.numbers.length) {
            throw new IllegalArgumentException(d.numbers.length + " numbers for " + x.numbers.length);
        }
    }

    /** As many numbers as the other vector has, all the same. */
    public static Vec fill(Vec like, double number) {
        return like.map(x -> number);
    }

    public static Vec between(Vec from, Vec to, double share) {
        return from.times(1 - share).plus(to.times(share));
    }

    /** The numbers of all, one behind the other. */
    public static Vec join(Vec... parts) {
        return new Vec(Arrays.stream(parts)
                .flatMapToDouble(part -> Arrays.stream(part.numbers))
                .toArray());
    }

    /** This and the others, multiplied with each other and a factor. */
    public Vec product(double factor, Vec... others) {
        return Arrays.stream(others).reduce(times(factor), Vec::times);
    }

    /** So many numbers from a place on. */
    Vec part(int from, int size) {
        return new Vec(Arrays.copyOfRange(numbers, from, from + size));
    }

    public Vec plus(Vec other) {
        requireSameSize(other);
        return indexed(k -> numbers[k] + other.numbers[k]);
    }

    public void accumulate(Vec other) {
        requireSameSize(other);
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] += other.numbers[k];
        }
    }

    public Vec times(double factor) {
        return map(x -> x * factor);
    }

    public Vec times(Vec other) {
        requireSameSize(other);
        return indexed(k -> numbers[k] * other.numbers[k]);
    }

    public Vec in(Unit unit) {
        return times(1 / unit.size);
    }

    public Vec sin() {
        return map(Math::sin);
    }

    public Vec cos() {
        return map(Math::cos);
    }

    public Vec exp() {
        return map(Math::exp);
    }

    /** The numbers at these places. */
    public Vec pick(int... places) {
        return new Vec(Arrays.stream(places).mapToDouble(k -> numbers[k]).toArray());
    }

    /** The numbers at these places, among so many, of which the others are 0. */
    Vec spread(int size, int[] places) {
        double[] all = new double[size];
        for (int k = 0; k < places.length; k++) {
            all[places[k]] += numbers[k];
        }
        return new Vec(all);
    }

    public double dot(Vec other) {
        requireSameSize(other);
        return IntStream.range(0, numbers.length)
                .mapToDouble(k -> numbers[k] * other.numbers[k])
                .sum();
    }

    public double sum() {
        return Arrays.stream(numbers).sum();
    }

    @NoGradient
    public int size() {
        return numbers.length;
    }

    @NoGradient
    public double largest() {
        return Arrays.stream(numbers).max().orElse(0);
    }

    @NoGradient
    public void requireSameSize(Vec other) {
        if (other.numbers.length != numbers.length) {
            throw new IllegalArgumentException(numbers.length + " and " + other.numbers.length + " numbers");
        }
    }

    /** Has no rule. */
    public Vec cbrt() {
        return map(Math::cbrt);
    }

    private Vec map(DoubleUnaryOperator function) {
        return new Vec(Arrays.stream(numbers).map(function).toArray());
    }

    private Vec indexed(java.util.function.IntToDoubleFunction function) {
        return new Vec(IntStream.range(0, numbers.length).mapToDouble(function).toArray());
    }
}
