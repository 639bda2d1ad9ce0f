package org.retrograd.hunter.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.retrograd.hunter.check.Outcome.Returned;
import org.retrograd.hunter.check.Outcome.Threw;
import org.retrograd.hunter.oracle.OutOfFuelException;
import org.retrograd.hunter.program.Method;
import org.retrograd.hunter.program.Parameter;
import org.retrograd.hunter.program.Program;
import org.retrograd.hunter.program.Stop;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Walk;

/** A program at one point, in all modes. */
final class PointCheck {

    private static final double PRECISION = 1e-10;

    /** Where finite differences are too coarse. */
    private static final double STEEP = 1e5;

    private final Subject subject;
    private final Object[] arguments;

    PointCheck(Subject subject, Object... arguments) {
        this.subject = subject;
        this.arguments = arguments;
    }

    PointResult check() {
        List<Parameter> parameters = subject.program().entry().parameters();
        Outcome oracle = OracleRun.exact(subject.oracle(), parameters, arguments);
        if (oracle instanceof Threw threw && isEndless(threw.thrown())) {
            return PointResult.skipped(Skip.FUEL);
        }
        Object[] copies = Values.copies(arguments);
        Outcome primal = Calls.call(subject.primal(), parameters, copies);
        if (subject.callsDerivatives()) {
            return approximate(primal, oracle);
        }
        Optional<Discrepancy> difference = difference(primal, oracle);
        if (difference.isPresent()) {
            return PointResult.wrong(difference.get());
        }
        return primal instanceof Threw threw
                ? failures(threw.thrown())
                : returned(Expectation.of((Returned) primal, (Returned) oracle));
    }

    /** Derivatives on the way to the value are rounded otherwise; where exceptions come from that, nothing can be said. */
    private PointResult approximate(Outcome primal, Outcome oracle) {
        if (!(primal instanceof Returned value && oracle instanceof Returned due)) {
            boolean both = primal instanceof Threw && oracle instanceof Threw;
            return both ? failures(((Threw) primal).thrown()) : PointResult.skipped(Skip.THROWN);
        }
        double[] actual = Values.flat(value.value());
        double[] expected = Values.flat(due.value());
        if (!Vectors.isTame(actual) || !Vectors.isTame(expected)) {
            return PointResult.skipped(Skip.NOT_FINITE);
        }
        if (!Vectors.areClose(actual, expected, PRECISION)) {
            return new Conditioning(subject, arguments)
                    .excuseOfValue(actual, expected)
                    .map(PointResult::skipped)
                    .orElseGet(() -> PointResult.wrong(
                            Discrepancy.of(Kind.INNER_DERIVATIVE, "value with derivatives in it", expected, actual)));
        }
        return returned(Expectation.of(value, due));
    }

    private static boolean isEndless(Throwable thrown) {
        return thrown instanceof OutOfFuelException || thrown instanceof StackOverflowError;
    }

    /** The printers must agree to the last bit. */
    private static Optional<Discrepancy> difference(Outcome primal, Outcome oracle) {
        boolean same = false;
        if (primal instanceof Threw one && oracle instanceof Threw other) {
            same = one.thrown().getClass() == other.thrown().getClass();
        } else if (primal instanceof Returned one && oracle instanceof Returned other) {
            same = Values.sameBits(Values.flat(one.value()), Values.flat(other.value()))
                    && one.after().equals(other.after());
        }
        return same ? Optional.empty() : Optional.of(Discrepancy.of(Kind.ORACLE, "printers", primal, oracle));
    }

    private PointResult failures(Throwable due) {
        for (Map.Entry<Mode, Derivatives> entry : modes().entrySet()) {
            Optional<Throwable> thrown = thrown(entry.getValue());
            boolean same =
                    thrown.map(actual -> actual.getClass() == due.getClass()).orElse(false);
            if (!same) {
                return PointResult.wrong(Discrepancy.of(
                        Kind.EXCEPTION,
                        entry.getKey() + ": value and gradient",
                        due,
                        thrown.map(String::valueOf).orElse("no exception")));
            }
        }
        return PointResult.RIGHT;
    }

    private Optional<Throwable> thrown(Derivatives derivatives) {
        try {
            Object[] copies = Values.copies(arguments);
            if (subject.primal().getReturnType() == double.class) {
                derivatives.valueAndGradient(copies);
            } else {
                derivatives.addVjpTo(new double[Values.flat(active()).length], cotangent(), copies);
            }
            return Optional.empty();
        } catch (CallException e) {
            return Optional.of(e.thrown());
        }
    }

    private Object[] active() {
        List<Parameter> parameters = subject.program().entry().parameters();
        return IntStream.range(0, arguments.length)
                .filter(k -> parameters.get(k).isActive())
                .mapToObj(k -> arguments[k])
                .toArray();
    }

    /** Of no interest, since the method throws before it has a result. */
    private Object cotangent() {
        Method entry = subject.program().entry();
        return entry.result() == Type.VOID
                ? Values.copies(Calls.activeArrays(entry.parameters(), arguments))
                : Samples.any(entry.result());
    }

    private Map<Mode, Derivatives> modes() {
        return new TreeMap<>(subject.derivatives());
    }

    private PointResult returned(Expectation expected) {
        if (subject.derivatives().isEmpty()) {
            return expected.isTame() ? differences(expected) : PointResult.skipped(Skip.NOT_FINITE);
        }
        PointResult result = PointResult.RIGHT;
        List<double[]> gradients = new ArrayList<>();
        for (Map.Entry<Mode, Derivatives> entry : modes().entrySet()) {
            ModeCheck.Checked checked = new ModeCheck(
                            entry.getKey(), entry.getValue(), own(entry.getKey(), expected), arguments)
                    .check(gradient -> compared(entry.getKey(), gradient, expected));
            PointResult one = checked.result();
            if (one.discrepancy().isPresent()) {
                return one;
            }
            checked.gradient().ifPresent(gradients::add);
            result = one.skip().isPresent() ? one : result;
        }
        return roundings(gradients).map(PointResult::wrong).orElse(result);
    }

    /** With the value of the method that was compiled in a mode. */
    private Expectation own(Mode mode, Expectation expected) {
        if (!subject.callsDerivatives()) {
            return expected;
        }
        Outcome outcome = Calls.call(
                Objects.requireNonNull(subject.primals().get(mode), mode.name()),
                subject.program().entry().parameters(),
                Values.copies(arguments));
        return outcome instanceof Returned returned
                ? expected.with(returned, new Conditioning(subject, arguments))
                : expected;
    }

    /** What is kept should not change a bit. */
    private static Optional<Discrepancy> roundings(List<double[]> gradients) {
        return gradients.stream()
                .filter(gradient -> !Values.sameNumbers(gradient, gradients.get(0)))
                .findFirst()
                .map(gradient ->
                        Discrepancy.of(Kind.ROUNDING, "gradient with everything saved", gradients.get(0), gradient));
    }

    private PointResult compared(Mode mode, double[] gradient, Expectation expected) {
        if (Vectors.areClose(gradient, expected.gradient(), PRECISION)) {
            return PointResult.RIGHT;
        }
        Optional<Skip> excuse = new Conditioning(subject, arguments).excuse(gradient, expected);
        if (excuse.isPresent()) {
            return PointResult.skipped(excuse.get());
        }
        String testimony =
                new FiniteDifferences(subject, expected.weights()).testimony(expected.gradient(), gradient, arguments);
        return PointResult.wrong(
                Discrepancy.of(Kind.GRADIENT, mode + ": gradient; " + testimony, expected.gradient(), gradient));
    }

    /** Without generated code there are the oracle and finite differences to compare. */
    private PointResult differences(Expectation expected) {
        boolean isUseless = stopsDerivatives() || Vectors.largest(expected.gradient()) > STEEP;
        Optional<double[]> differences =
                isUseless ? Optional.empty() : new FiniteDifferences(subject, expected.weights()).gradient(arguments);
        boolean isWrong = differences
                .map(found -> !FiniteDifferences.support(found, expected.gradient()))
                .orElse(false);
        return isWrong
                ? PointResult.wrong(Discrepancy.of(
                        Kind.ORACLE, "finite differences", differences.orElseThrow(), expected.gradient()))
                : PointResult.RIGHT;
    }

    /** Finite differences do not see what is declared to be constant. */
    private boolean stopsDerivatives() {
        Program program = subject.program();
        return program.helpers().stream()
                        .flatMap(helper -> helper.parameters().stream())
                        .anyMatch(Parameter::constant)
                || program.methods().stream()
                        .flatMap(method -> Walk.expressions(method.body()))
                        .anyMatch(Stop.class::isInstance);
    }
}
