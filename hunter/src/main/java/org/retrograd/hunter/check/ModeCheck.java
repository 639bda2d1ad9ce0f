package org.retrograd.hunter.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.retrograd.hunter.check.Derivatives.Result;

/** The code that was generated in one mode, at one point. */
final class ModeCheck {

    private static final double FACTOR = -1.7;
    private static final double PRECISION = 1e-10;

    private final Mode mode;
    private final Derivatives derivatives;
    private final Expectation expected;
    private final Object[] arguments;

    ModeCheck(Mode mode, Derivatives derivatives, Expectation expected, Object... arguments) {
        this.mode = mode;
        this.derivatives = derivatives;
        this.expected = expected;
        this.arguments = arguments;
    }

    /** A generated method with its arguments. */
    private interface Call {
        Result on(Object... copies) throws CallException;
    }

    /** What has been called, or why it could not be. */
    private record Called(String name, Optional<Result> result, Optional<Discrepancy> failure) {

        Result get() {
            return result.orElseThrow();
        }
    }

    private Called call(String name, Call call) {
        try {
            return new Called(name, Optional.of(call.on(Values.copies(arguments))), Optional.empty());
        } catch (CallException e) {
            Throwable thrown = e.thrown();
            String text = thrown
                    + Arrays.stream(thrown.getStackTrace())
                            .limit(3)
                            .map(frame -> "\n    at " + frame)
                            .reduce("", String::concat);
            return new Called(
                    name, Optional.empty(), Optional.of(discrepancy(Kind.EXCEPTION, name, "no exception", text)));
        }
    }

    private Discrepancy discrepancy(Kind kind, String what, Object due, Object actual) {
        return Discrepancy.of(kind, mode + ": " + what, due, actual);
    }

    /** All calls that give the gradient itself; the first is the one that the others are compared with. */
    private List<Called> calls() {
        Call product = copies -> derivatives.vjp(expected.cotangent(1), copies);
        return expected.isScalar()
                ? List.of(
                        call("valueAndGradient", derivatives::valueAndGradient),
                        call("second valueAndGradient", derivatives::valueAndGradient),
                        call("gradient", derivatives::gradient),
                        call("vjp", product))
                : List.of(call("vjp", product), call("second vjp", product));
    }

    /**
     * What came out in this mode.
     *
     * @param gradient for comparison with other modes; nothing if it is not known
     */
    record Checked(PointResult result, Optional<double[]> gradient) {}

    /**
     * Checks everything.
     *
     * @param oracle compares a gradient with the oracle's
     */
    Checked check(Function<double[], PointResult> oracle) {
        List<Called> calls = calls();
        Called first = calls.get(0);
        Optional<Discrepancy> basic = first(
                () -> failure(calls), () -> value(first), () -> repeated(first, calls.get(1)), () -> after(calls));
        if (basic.isPresent()) {
            return new Checked(PointResult.wrong(basic.get()), Optional.empty());
        }
        PointResult compared = expected.isTame() ? oracle.apply(gradient(first)) : PointResult.skipped(Skip.NOT_FINITE);
        PointResult result = compared.discrepancy().isPresent()
                ? compared
                : first(() -> rest(first, oracle), () -> same(first, calls, oracle))
                        .map(PointResult::wrong)
                        .orElse(compared);
        return new Checked(result, Optional.of(gradient(first)));
    }

    private static double[] gradient(Called called) {
        return called.get().gradient();
    }

    /** Products and sums that follow from the gradient. */
    private Optional<Discrepancy> rest(Called first, Function<double[], PointResult> oracle) {
        if (!Vectors.isTame(gradient(first))) {
            return Optional.empty();
        }
        double[] zeros = new double[gradient(first).length];
        double[] start = zeros.clone();
        Arrays.setAll(start, k -> 0.375 + 0.25 * k);
        Called scaled = call("vjp with a factor", copies -> derivatives.vjp(expected.cotangent(FACTOR), copies));
        Called sums =
                call("addVjpTo", copies -> derivatives.addVjpTo(start.clone(), expected.cotangent(FACTOR), copies));
        return first(
                () -> failure(List.of(scaled, sums)),
                () -> value(sums),
                () -> after(List.of(scaled, sums)),
                () -> follows(scaled, zeros, first, oracle),
                () -> follows(sums, start, first, oracle),
                () -> tangent(first, oracle));
    }

    /** Forward mode, where there is any, against the gradient. */
    private Optional<Discrepancy> tangent(Called first, Function<double[], PointResult> oracle) {
        TangentCheck check = new TangentCheck(expected, gradient(first));
        Called call =
                call("jvp", copies -> derivatives.jvp(check.direction(), copies).orElse(first.get()));
        if (call.result().equals(first.result())) {
            return Optional.empty();
        }
        return first(
                () -> failure(List.of(call)),
                () -> value(call),
                () -> after(List.of(call)),
                () -> check.contradiction(call.get(), oracle)
                        .map(due -> discrepancy(Kind.CONSISTENCY, call.name(), gradient(first), due)));
    }

    /** Whether a call gave what was there before and the factor times the gradient. */
    private Optional<Discrepancy> follows(
            Called call, double[] start, Called first, Function<double[], PointResult> oracle) {
        double[] due = Vectors.plus(start, FACTOR, gradient(first));
        if (Vectors.areClose(gradient(call), due, PRECISION)) {
            return Optional.empty();
        }
        // the factor rounds otherwise on the way; where that matters, the oracle knows
        double[] back = new double[due.length];
        for (int k = 0; k < back.length; k++) {
            back[k] = (gradient(call)[k] - start[k]) / FACTOR;
        }
        return oracle.apply(back).discrepancy().isEmpty()
                ? Optional.empty()
                : Optional.of(discrepancy(Kind.CONSISTENCY, call.name(), due, gradient(call)));
    }

    /** One of the checks that are made one after the other. */
    private interface Step extends Supplier<Optional<Discrepancy>> {}

    private static Optional<Discrepancy> first(Step... steps) {
        return Stream.of(steps).map(Step::get).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Discrepancy> failure(List<Called> calls) {
        return calls.stream().flatMap(call -> call.failure().stream()).findFirst();
    }

    /** Only the first call and sums in buffers come with the value; a product alone has none. */
    private Optional<Discrepancy> value(Called call) {
        double[] due = Values.flat(expected.value());
        double[] actual = call.get().value().map(Values::flat).orElse(due);
        return expected.isValue(actual)
                ? Optional.empty()
                : Optional.of(discrepancy(Kind.VALUE, call.name(), due, actual));
    }

    private Optional<Discrepancy> repeated(Called one, Called other) {
        boolean same =
                Values.sameBits(gradient(one), gradient(other)) && value(other).isEmpty();
        return same
                ? Optional.empty()
                : Optional.of(discrepancy(Kind.REPETITION, other.name(), gradient(one), gradient(other)));
    }

    private Optional<Discrepancy> after(List<Called> calls) {
        return calls.stream()
                .filter(call -> !expected.isLeft(call.get().after()))
                .findFirst()
                .map(call -> discrepancy(
                        Kind.ARGUMENTS,
                        call.name(),
                        bits(expected.after()),
                        bits(call.get().after())));
    }

    private static Object bits(List<Long> snapshot) {
        return snapshot.stream()
                .map(bits -> Math.abs(bits) < 1000 ? "#" + bits : String.valueOf(Double.longBitsToDouble(bits)))
                .toList();
    }

    /** Whether all calls gave the same bits. */
    private Optional<Discrepancy> same(Called one, List<Called> calls, Function<double[], PointResult> oracle) {
        return calls.stream()
                .filter(other -> !Values.sameNumbers(gradient(one), gradient(other)))
                .findFirst()
                .map(other -> {
                    boolean isRight = !expected.isTame()
                            || oracle.apply(gradient(other)).discrepancy().isEmpty();
                    Kind kind = isRight ? Kind.ROUNDING : Kind.CONSISTENCY;
                    return discrepancy(kind, other.name(), gradient(one), gradient(other));
                });
    }
}
