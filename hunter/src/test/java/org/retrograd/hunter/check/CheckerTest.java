package org.retrograd.hunter.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.retrograd.hunter.Trees.X;
import static org.retrograd.hunter.Trees.binary;
import static org.retrograd.hunter.Trees.number;
import static org.retrograd.hunter.Trees.program;
import static org.retrograd.hunter.Trees.result;
import static org.retrograd.hunter.Trees.sin;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.retrograd.hunter.Trees;
import org.retrograd.hunter.check.Verdict.Right;
import org.retrograd.hunter.check.Verdict.Wrong;
import org.retrograd.hunter.program.BinaryOperator;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.DerivativeCall;
import org.retrograd.hunter.program.Element;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.Literal;
import org.retrograd.hunter.program.Method;
import org.retrograd.hunter.program.Parameter;
import org.retrograd.hunter.program.Program;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Variable;

class CheckerTest {

    private static final Program GOOD =
            program(result(binary(sin(X), BinaryOperator.MULTIPLY, new Element(Trees.A, Literal.of(0)))));

    private static Verdict check(CheckOptions options, Program program) {
        return new Checker(options).check(List.of(new Trial(program, 7))).get(0);
    }

    private static Kind kind(UnaryOperator<Derivatives> tamper) {
        Verdict verdict = check(CheckOptions.standard().tampering(tamper), GOOD);
        assertThat(verdict).isInstanceOf(Wrong.class);
        return ((Wrong) verdict).finding().kind();
    }

    @Test
    void goodCodeIsRight() {
        Verdict verdict = check(CheckOptions.standard(), GOOD);
        assertThat(verdict).isInstanceOf(Right.class);
        assertThat(((Right) verdict).compared()).isEqualTo(3);
    }

    @Test
    void smallErrorsOfTheGradientAreFound() {
        assertThat(kind(right -> Perturbed.gradient(right, 1e-8))).isEqualTo(Kind.GRADIENT);
    }

    @Test
    void smallErrorsOfTangentsAreFound() {
        assertThat(kind(right -> new WrongTangents(right, 1 + 1e-8))).isEqualTo(Kind.CONSISTENCY);
    }

    /** {@code inner(x)} is the sine of x times x. */
    private static Method inner() {
        List<Parameter> parameter = List.of(new Parameter(Type.DOUBLE, "x", false));
        return Method.annotated(
                "inner", Type.DOUBLE, parameter, Block.of(result(binary(sin(X), BinaryOperator.MULTIPLY, X))));
    }

    private static Expression derivative() {
        return new DerivativeCall(DerivativeCall.Kind.GRADIENT, inner().signature(), List.of(X), 0);
    }

    private static Program calling(Statement... statements) {
        return new Program(program(statements).entry(), List.of(inner()));
    }

    /** {@code f(x, a, k)} is the derivative of {@code inner(x)}: f's gradient is a second derivative. */
    private static Program slope() {
        return calling(result(derivative()));
    }

    /** Leaves the sine of so many times a derivative in an argument. */
    private static Program leaving(double factor) {
        Expression product = binary(number(factor), BinaryOperator.MULTIPLY, derivative());
        return calling(Trees.set(new Element(Trees.A, Literal.of(0)), sin(product)), result(X));
    }

    @Test
    void secondDerivativesAreRight() {
        assertThat(((Right) check(CheckOptions.standard(), slope())).compared()).isEqualTo(3);
    }

    @Test
    void smallErrorsOfSecondDerivativesAreFound() {
        CheckOptions tampered = CheckOptions.standard().tampering(right -> Perturbed.gradient(right, 1e-8));
        assertThat(((Wrong) check(tampered, slope())).finding().kind()).isEqualTo(Kind.GRADIENT);
    }

    @Test
    void changedArgumentsAreFoundWithDerivatives() {
        CheckOptions tampered = CheckOptions.standard().tampering(right -> Perturbed.elements(right, 1 + 1e-7));
        assertThat(((Wrong) check(tampered, leaving(1))).finding().kind()).isEqualTo(Kind.ARGUMENTS);
    }

    @Test
    void argumentsThatRoundingErrorsChangeAreExcused() {
        CheckOptions tampered = CheckOptions.standard().tampering(right -> Perturbed.elements(right, 1 + 1e-7));
        assertThat(check(CheckOptions.standard(), leaving(1e8))).isInstanceOf(Right.class);
        assertThat(check(tampered, leaving(1e8))).isInstanceOf(Right.class);
    }

    @Test
    void wrongBitsOfTheValueAreFound() {
        assertThat(kind(Perturbed::value)).isEqualTo(Kind.VALUE);
    }

    @Test
    void changedArgumentsAreFound() {
        assertThat(kind(Perturbed::arguments)).isEqualTo(Kind.ARGUMENTS);
    }

    @Test
    void resultsThatChangeFromCallToCallAreFound() {
        AtomicInteger calls = new AtomicInteger();
        UnaryOperator<Derivatives> drifting = right -> new Perturbed(
                right,
                result -> new Derivatives.Result(
                        result.value(),
                        Arrays.stream(result.gradient())
                                .map(number -> number + 1e-15 * calls.incrementAndGet())
                                .toArray(),
                        result.after()));
        assertThat(kind(drifting)).isEqualTo(Kind.REPETITION);
    }

    @Test
    void exceptionsAreFound() {
        UnaryOperator<Derivatives> failing = right -> new Perturbed(right, result -> {
            throw new CallException(new ArithmeticException("tampered"));
        });
        assertThat(kind(failing)).isEqualTo(Kind.EXCEPTION);
    }

    @Test
    void differencesBetweenModesAreFound() {
        AtomicInteger loaders = new AtomicInteger();
        UnaryOperator<Derivatives> second =
                right -> loaders.getAndIncrement() == 0 ? right : Perturbed.gradient(right, 1e-14);
        CheckOptions options = CheckOptions.standard().tampering(second);
        Verdict strict = check(options.strictly(true), GOOD);
        assertThat(((Wrong) strict).finding().kind()).isEqualTo(Kind.ROUNDING);
        loaders.set(0);
        assertThat(((Right) check(options, GOOD)).skipped()).containsEntry(Skip.ROUNDING, 3);
    }

    @Test
    void programsThatDoNotCompileAreTheHuntersFault() {
        Program bad = program(result(new Variable(Type.DOUBLE, "unknown")));
        List<Verdict> verdicts =
                new Checker(CheckOptions.standard()).check(List.of(new Trial(bad, 1), new Trial(GOOD, 1)));
        assertThat(((Wrong) verdicts.get(0)).finding().kind()).isEqualTo(Kind.PROGRAM);
        assertThat(verdicts.get(1)).isInstanceOf(Right.class);
    }

    @Test
    void endlessLoopsAreSkipped() {
        Statement[] statements = {
            Trees.loop("i", 1_000_000_000).get(0),
            Trees.loop("i", 1_000_000_000).get(1),
            result(number(1))
        };
        Verdict verdict = check(CheckOptions.standard().in(), program(statements));
        assertThat(((Right) verdict).skipped()).containsEntry(Skip.FUEL, 3);
    }
}
