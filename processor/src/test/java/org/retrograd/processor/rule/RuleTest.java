package org.retrograd.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.retrograd.processor.ir.PrimitiveType;

/** Every rule, of Math and of StrictMath, at every point of its {@link RuleCase}. */
class RuleTest {

    private static Stream<Arguments> doubles() {
        return subjects(PrimitiveType.DOUBLE);
    }

    private static Stream<Arguments> floats() {
        return subjects(PrimitiveType.FLOAT);
    }

    private static Stream<Arguments> subjects(PrimitiveType type) {
        Stream<Arguments> operators = RuleCases.OPERATORS.stream()
                .map(data -> Arguments.of(Named.of(data.name(), Subject.operator(data.name(), type)), data));
        Stream<Arguments> methods = Arrays.stream(MathLibrary.values())
                .flatMap(library -> RuleCases.METHODS.stream()
                        .flatMap(data -> Subject.method(data.name(), library, type).stream()
                                .map(subject -> Arguments.of(Named.of(library + " " + data.name(), subject), data))));
        return Stream.concat(operators, methods);
    }

    @ParameterizedTest
    @MethodSource("doubles")
    void agreesWithFiniteDifferences(Subject subject, RuleCase data) {
        // a rounding function must not be differentiated as what it is: a staircase
        boolean narrows = subject.op().type() == PrimitiveType.FLOAT;
        for (double[] point : data.regular()) {
            forEachOperand(
                    subject,
                    (operand, derivative) -> {
                        double expected = narrows ? 1 : difference(subject, operand, point);
                        assertThat(derivative)
                                .as("operand %s at %s", operand, Arrays.toString(point))
                                .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
                    },
                    1,
                    point);
        }
    }

    private static double difference(Subject subject, int operand, double[] point) {
        if (subject.op().operands().get(operand).type() == PrimitiveType.INT) {
            return 0;
        }
        return CentralDifference.of(
                moved -> {
                    double[] neighbour = point.clone();
                    neighbour[operand] = moved;
                    return subject.value(neighbour);
                },
                point[operand]);
    }

    @ParameterizedTest
    @MethodSource("doubles")
    void givesWhatIsDocumentedAtSpecialPoints(Subject subject, RuleCase data) {
        for (RuleCase.Special special : data.special()) {
            forEachOperand(
                    subject,
                    (operand, derivative) -> {
                        double expected = special.derivatives()[operand];
                        assertThat(derivative)
                                .as("operand %s at %s", operand, Arrays.toString(special.point()))
                                .matches(
                                        it -> it == expected
                                                || Math.abs(it - expected) < 1e-15
                                                || (Double.isNaN(it) && Double.isNaN(expected)),
                                        "is " + expected);
                    },
                    1,
                    special.point());
        }
    }

    @ParameterizedTest
    @MethodSource("doubles")
    void givesNothingForNothingAtFinitePoints(Subject subject, RuleCase data) {
        finitePoints(data)
                .forEach(point -> forEachOperand(
                        subject,
                        (operand, derivative) -> assertThat(derivative)
                                .as("operand %s at %s", operand, Arrays.toString(point))
                                .matches(it -> it == 0, "is 0"),
                        0,
                        point));
    }

    private static Stream<double[]> finitePoints(RuleCase data) {
        return Stream.concat(data.regular().stream(), data.special().stream().map(RuleCase.Special::point))
                .filter(point -> Arrays.stream(point).allMatch(Double::isFinite));
    }

    @ParameterizedTest
    @MethodSource("doubles")
    void isLinearInWhatComesIn(Subject subject, RuleCase data) {
        for (double[] point : data.regular()) {
            forEachOperand(
                    subject,
                    (operand, derivative) -> {
                        assertThat(subject.evaluated(operand, -8, point)).isEqualTo(-8 * derivative + 0.0);
                        assertThat(subject.evaluated(operand, 0.25, point)).isEqualTo(0.25 * derivative);
                    },
                    1,
                    point);
        }
    }

    @ParameterizedTest
    @MethodSource("doubles")
    void doesNotHideOperandsThatAreNoNumbers(Subject subject, RuleCase data) {
        double[] point = data.regular().get(0).clone();
        for (int spoilt = 0; spoilt < point.length; spoilt++) {
            double[] spoiltPoint = point.clone();
            spoiltPoint[spoilt] = Double.NaN;
            int operand = spoilt;
            if (subject.rule().pullback(operand).isPresent()
                    && !(data.name().equals("clamp") && operand > 0)) { // there clamp throws
                assertThat(subject.evaluated(operand, 1, spoiltPoint)).isNotZero();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("floats")
    void computesInSinglePrecisionWhatItDoesInDouble(Subject subject, RuleCase data) {
        Optional<Subject> wide = data.name().chars().allMatch(Character::isLetterOrDigit)
                ? Subject.method(data.name(), MathLibrary.MATH, PrimitiveType.DOUBLE)
                : Optional.of(Subject.operator(data.name(), PrimitiveType.DOUBLE));
        for (double[] point : data.regular()) {
            forEachOperand(
                    subject,
                    (operand, derivative) -> {
                        double expected = wide.orElseThrow().expanded(operand, 1, point);
                        assertThat(derivative).isCloseTo(expected, within(1e-6 * Math.max(1, Math.abs(expected))));
                    },
                    1,
                    point);
        }
    }

    /** Hands out every operand's derivative, once it is the same by formula and by statements. */
    private static void forEachOperand(Subject subject, ObjDoubleConsumer<Integer> action, double d, double[] point) {
        IntStream.range(0, point.length).forEach(operand -> {
            double derivative = subject.expanded(operand, d, point);
            if (subject.op().operands().get(0).type() == PrimitiveType.DOUBLE) {
                assertThat((Object) derivative).isEqualTo(subject.evaluated(operand, d, point));
            }
            action.accept(operand, derivative);
        });
    }
}
