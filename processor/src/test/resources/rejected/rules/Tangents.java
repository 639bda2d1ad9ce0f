import org.retrograd.DerivativeOf;
import org.retrograd.Direction;
import org.retrograd.Tangent;

class Tangents {
    @Tangent(zero = "zero", plus = "plus") // RG131 @ "zero"
    static final class NoZero {
        NoZero plus(NoZero other) {
            return other;
        }
    }

    @Tangent(zero = "zero", plus = "plus")
    static class Extensible { // RG131 @ class Ext
        static Extensible zero(Extensible other) {
            return other;
        }

        Extensible plus(Extensible other) {
            return other;
        }
    }

    @Tangent(zero = "zero", plus = "plus", type = double.class) // RG131 @ .class
    static final class OfNumber {}

    @Tangent(zero = "zero", plus = "plus", accumulate = "add") // RG131 @ "add"
    static final class NoAccumulate {
        static NoAccumulate zero(NoAccumulate other) {
            return other;
        }

        NoAccumulate plus(NoAccumulate other) {
            return other;
        }
    }

    @Tangent(zero = "zero", plus = "plus", check = "check") // RG131 @ "check"
    static final class NoCheck {
        static NoCheck zero(NoCheck other) {
            return other;
        }

        NoCheck plus(NoCheck other) {
            return other;
        }

        static boolean check(NoCheck one, NoCheck other) {
            return one == other;
        }
    }

    @Tangent(zero = "zero", plus = "plus") // RG131 @ "zero"
    public static final class Hidden {
        static Hidden zero(Hidden other) {
            return other;
        }

        public static Hidden plus(Hidden one, Hidden other) {
            return other;
        }

        double size() {
            return 1;
        }
    }

    @Tangent(zero = "zero", plus = "plus")
    record Amount(double number) {
        static Amount zero(Amount other) {
            return new Amount(0);
        }

        Amount plus(Amount other) {
            return new Amount(number + other.number);
        }

        Amount times(Amount other, double factor) {
            return new Amount(number * other.number * factor);
        }

        double size() {
            return Math.abs(number);
        }

        Amount scaled(double factor) {
            return new Amount(number * factor);
        }

        @DerivativeOf(type = Amount.class, method = "scaled")
        static Amount scaled(Amount self, double factor, Amount d) { // RG128 @ scaled
            return d;
        }

        @DerivativeOf(type = Amount.class, method = "size")
        static double size(Amount self, double d) { // RG121 @ size
            return d;
        }

        @DerivativeOf(type = Amount.class, method = "plus", direction = Direction.REVERSE)
        static double left(Amount self, Amount other, Amount d) { // RG123 @ left
            return d.number;
        }

        @DerivativeOf(type = Amount.class, method = "times")
        static Amount times(Amount self, Amount other, double factor, Amount d) {
            return d;
        }

        @DerivativeOf(type = Amount.class, method = "times", parameter = 1)
        static Amount second(Amount self, Amount other, double factor, Amount d) {
            return d;
        }

        @DerivativeOf(type = Amount.class, method = "times", parameter = 1, direction = Direction.FORWARD)
        static Amount again(Amount self, Amount other, double factor, Amount d) { // RG126 @ again
            return d;
        }
    }
}
