package org.retrograd.hunter.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.retrograd.hunter.check.Outcome.Returned;
import org.retrograd.hunter.program.Method;
import org.retrograd.hunter.program.Parameter;
import org.retrograd.hunter.program.Type;

/**
 * The generated code with one array passed for two parameters. If it is written to, that must be refused; if not, the
 * gradient is that for two equal arrays.
 */
final class SharingCheck {

    private static final double PRECISION = 1e-10;
    private static final String REFUSED = "RG601";

    private final Subject subject;
    private final Object[] separate;
    private final int[] positions;

    /** At a point where the first of the array parameters stands for the second as well. */
    SharingCheck(Subject subject, Object... arguments) {
        this.subject = subject;
        List<Parameter> parameters = subject.program().entry().parameters();
        this.positions = IntStream.range(0, parameters.size())
                .filter(k -> parameters.get(k).type() == Type.DOUBLES)
                .limit(2)
                .toArray();
        this.separate = Values.copies(arguments);
        if (positions.length == 2) {
            separate[positions[1]] = ((double[]) separate[positions[0]]).clone();
        }
    }

    Optional<Discrepancy> check() {
        Method entry = subject.program().entry();
        boolean applies = positions.length == 2
                && entry.result() == Type.DOUBLE
                && entry.parameters().get(positions[0]).isActive();
        if (!applies) {
            return Optional.empty();
        }
        Outcome oracle = OracleRun.exact(subject.oracle(), entry.parameters(), Values.copies(separate));
        Object[] shared = shared();
        double[] before = ((double[]) shared[positions[0]]).clone();
        Outcome primal = Calls.call(subject.primal(), entry.parameters(), shared);
        return primal instanceof Returned value && oracle instanceof Returned due
                ? compared(value, due, Values.sameBits(before, (double[]) shared[positions[0]]))
                : Optional.empty();
    }

    private Object[] shared() {
        Object[] shared = Values.copies(separate);
        shared[positions[1]] = shared[positions[0]];
        return shared;
    }

    private Optional<Discrepancy> compared(Returned primal, Returned oracle, boolean isUnchanged) {
        Expectation expected = Expectation.of(primal, oracle);
        for (Map.Entry<Mode, Derivatives> entry : subject.derivatives().entrySet()) {
            String what = entry.getKey() + ": one array for two parameters";
            try {
                Derivatives.Result result = entry.getValue().valueAndGradient(shared());
                if (!isUnchanged) {
                    return Optional.of(Discrepancy.of(Kind.SHARING, what, "an exception that says " + REFUSED, "none"));
                }
                boolean isRight = !expected.isTame()
                        || Vectors.areClose(result.gradient(), expected.gradient(), PRECISION)
                        || new Conditioning(subject, separate)
                                .excuse(result.gradient(), expected)
                                .isPresent();
                if (!isRight) {
                    return Optional.of(Discrepancy.of(Kind.SHARING, what, expected.gradient(), result.gradient()));
                }
            } catch (CallException e) {
                if (!e.thrown().toString().contains(REFUSED)) {
                    return Optional.of(Discrepancy.of(Kind.SHARING, what, "no such exception", e.thrown()));
                }
            }
        }
        return Optional.empty();
    }
}
