package org.retrograd.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.retrograd.Direction;
import org.retrograd.NoGradient;

/** All derivative rules against finite differences, and forward mode against reverse mode. */
class RulesTest {

    private static final double STEP = 1e-3;
    private static final double TOLERANCE = 1e-7;
    private static final List<Rule> RULES = Rule.all();

    static List<Operation> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void agreesWithFiniteDifferences(Operation operation) {
        List<Rule> rules =
                RULES.stream().filter(rule -> rule.isOf(operation.method())).toList();
        assertThat(rules).isNotEmpty();
        Tensor result = tensor(operation.call());
        Tensor cotangent = Tensors.randomNormal(ElementType.FLOAT64, 77, 0, 1, result.shape());
        for (Rule rule : rules) {
            rule.positions(operation).forEach(position -> check(rule, operation, position, cotangent));
        }
    }

    private static void check(Rule rule, Operation operation, int position, Tensor cotangent) {
        Object operand = operation.operands().get(position);
        Tensor direction = Tensors.randomNormal(
                ElementType.FLOAT64, 78, 0, 1, tensor(operand).shape());
        Tensor slope = slope(operation, position, direction);
        if (rule.serves(Direction.FORWARD)) {
            Tensor tangent = tensor(rule.apply(operation, position, like(operand, direction)));
            assertClose(rule + " tangent", tangent, slope);
        }
        if (rule.serves(Direction.REVERSE)) {
            Tensor adjoint = tensor(rule.apply(operation, position, like(operation.call(), cotangent)));
            assertClose(rule + " adjoint", adjoint, gradient(operation, position, cotangent));
            // The dot product test: forward along the direction and reverse along the cotangent are one number.
            double forward = flat(slope).dot(flat(cotangent));
            assertThat(flat(adjoint).dot(flat(direction))).isCloseTo(forward, within(forward));
        }
    }

    private static org.assertj.core.data.Offset<Double> within(double size) {
        return org.assertj.core.data.Offset.offset(TOLERANCE * (1 + Math.abs(size)));
    }

    private static void assertClose(String what, Tensor actual, Tensor expected) {
        assertThat(actual.shape()).as(what).isEqualTo(expected.shape());
        for (int i = 0; i < actual.size(); i++) {
            double wanted = flat(expected).get(i);
            assertThat(flat(actual).get(i)).as("%s, element %d", what, i).isCloseTo(wanted, within(wanted));
        }
    }

    /** The derivative of the result along a direction of one operand, by Richardson's extrapolation. */
    private static Tensor slope(Operation operation, int parameter, Tensor direction) {
        Tensor coarse = difference(operation, parameter, direction, STEP);
        Tensor middle = difference(operation, parameter, direction, STEP / 2);
        Tensor fine = difference(operation, parameter, direction, STEP / 4);
        Tensor first = middle.mul(4).sub(coarse).div(3);
        Tensor second = fine.mul(4).sub(middle).div(3);
        return second.mul(16).sub(first).div(15);
    }

    private static Tensor difference(Operation operation, int parameter, Tensor direction, double step) {
        Object operand = operation.operands().get(parameter);
        Tensor there = tensor(operand).add(direction.mul(step));
        Tensor back = tensor(operand).sub(direction.mul(step));
        Tensor high = tensor(operation.callWith(parameter, like(operand, there)));
        Tensor low = tensor(operation.callWith(parameter, like(operand, back)));
        return high.sub(low).div(2 * step);
    }

    private static Tensor gradient(Operation operation, int parameter, Tensor cotangent) {
        Tensor operand = tensor(operation.operands().get(parameter));
        double[] gradient = new double[operand.size()];
        for (int i = 0; i < gradient.length; i++) {
            double[] unit = new double[operand.size()];
            unit[i] = 1;
            Tensor along = slope(operation, parameter, Tensors.of(unit, operand.shape()));
            gradient[i] = flat(along).dot(flat(cotangent));
        }
        return Tensors.of(gradient, operand.shape());
    }

    private static Tensor tensor(Object value) {
        return value instanceof Tensor tensor ? tensor : Tensors.scalar((Double) value);
    }

    private static Object like(Object pattern, Tensor value) {
        return pattern instanceof Tensor ? value : (Object) value.item();
    }

    private static Tensor flat(Tensor x) {
        return x.reshape(x.size());
    }

    /** Rules are compared where shapes are not those of the operands: each must keep to them. */
    @Test
    void everyRuleIsTried() {
        List<Operation> samples = Samples.all();
        List<Rule> untried = RULES.stream()
                .filter(rule -> samples.stream().noneMatch(sample -> rule.isOf(sample.method())))
                .filter(rule -> !rule.name().equals("cholesky"))
                .toList();
        assertThat(untried).isEmpty();
    }

    @Test
    void everyOperationHasRulesForBothDirections() {
        List<Method> passive = Stream.concat(Stream.of(Tensor.class, Statistics.class), Rule.CLASSES.stream())
                .distinct()
                .flatMap(type -> Rule.annotated(type, NoGradient.class).stream())
                .toList();
        List<String> missing = new ArrayList<>();
        operations().filter(operation -> !passive.contains(operation)).forEach(operation -> {
            List<Class<?>> types = Operation.parameterTypes(operation);
            for (int i = 0; i < types.size(); i++) {
                if (List.of(Tensor.class, Tensor[].class, double.class).contains(types.get(i))) {
                    requireRules(operation, i, missing);
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    private static void requireRules(Method operation, int parameter, List<String> missing) {
        List<Rule> rules = RULES.stream().filter(rule -> rule.isOf(operation)).toList();
        if (rules.stream().anyMatch(rule -> rule.constant().contains(parameter))) {
            return;
        }
        for (Direction direction : List.of(Direction.REVERSE, Direction.FORWARD)) {
            long serving = rules.stream()
                    .filter(rule -> rule.parameter() == parameter && rule.serves(direction))
                    .count();
            if (serving != 1) {
                missing.add(operation + ", operand " + parameter + ", " + direction + ": " + serving + " rules");
            }
        }
    }

    /** All public methods that are no rules and give tensors or numbers. */
    private static Stream<Method> operations() {
        List<Method> rules = RULES.stream().map(Rule::method).toList();
        return Stream.concat(Stream.of(Tensor.class, Statistics.class), Rule.CLASSES.stream())
                .distinct()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getReturnType() == Tensor.class || method.getReturnType() == double.class)
                .filter(method -> !rules.contains(method));
    }

    /** Of a symmetric matrix only symmetric directions are directions. */
    @Test
    void choleskyAgreesAlongSymmetricDirections() {
        for (int[] shape : new int[][] {{1, 1}, {2, 2}, {4, 4}, {3, 2, 2}, {2, 0, 3, 3}}) {
            int n = shape[shape.length - 1];
            Tensor a = Tensors.randomNormal(ElementType.FLOAT64, n, 0, 1, shape);
            Tensor matrix = a.matmul(a.transpose()).add(Tensors.eye(ElementType.FLOAT64, n));
            Tensor v = Tensors.randomNormal(ElementType.FLOAT64, n + 9, 0, 1, shape);
            Tensor direction = v.add(v.transpose());
            Tensor cotangent = Tensors.randomNormal(ElementType.FLOAT64, n + 19, 0, 1, shape);
            Operation operation = Operation.of(LinearAlgebra.class, "cholesky", matrix);
            Tensor factor = LinearAlgebra.cholesky(matrix);
            assertClose("factor", factor.matmul(factor.transpose()), matrix);
            Tensor slope = slope(operation, 0, direction);
            assertClose("tangent", LinearAlgebra.choleskyTangent(matrix, factor, direction), slope);
            Tensor adjoint = LinearAlgebra.choleskyAdjoint(matrix, factor, cotangent);
            double forward = flat(slope).dot(flat(cotangent));
            assertThat(flat(adjoint).dot(flat(direction))).isCloseTo(forward, within(forward));
            assertThat(adjoint.toString()).isEqualTo(adjoint.transpose().toString());
        }
    }
}
