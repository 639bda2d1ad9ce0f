package org.retrograd.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.retrograd.Direction;

/** Values and adjoints of all operations against those that PyTorch gave, in both element types, and at edges. */
class TorchCasesTest {

    private static final List<Rule> RULES = Rule.all();

    static Stream<TorchFile.Block> cases() {
        return Stream.of(ElementType.values()).flatMap(type -> TorchFile.blocks(type, "case").stream());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTorch(TorchFile.Block block) {
        Operation operation = block.operation();
        Object value = operation.call();
        Tensor expected = block.tensors("value").get(0);
        List<String> differences = differences(operation, false, tensor(value, block.type()), expected);
        assertThat(differences).as(operation + " value").isEmpty();
        List<Tensor> adjoints = block.tensors("adjoint");
        List<Rule> rules = rules(operation);
        assertThat(rules).hasSameSizeAs(adjoints);
        for (int i = 0; i < rules.size(); i++) {
            Object d = value instanceof Tensor
                    ? cotangent(expected)
                    : (Object) cotangent(expected).item();
            Object adjoint = rules.get(i).apply(operation, rules.get(i).parameter(), d);
            assertThat(differences(operation, true, tensor(adjoint, block.type()), adjoints.get(i)))
                    .as(operation + " adjoint " + i)
                    .isEmpty();
        }
    }

    /** Reverse rules of the operands that are tensors, in the order of these. */
    private static List<Rule> rules(Operation operation) {
        List<Rule> found = new ArrayList<>();
        for (int i = 0; i < operation.operands().size(); i++) {
            int parameter = i;
            if (operation.operands().get(i) instanceof Tensor) {
                RULES.stream()
                        .filter(rule -> rule.isOf(operation.method()) && rule.parameter() == parameter)
                        .filter(rule -> rule.serves(Direction.REVERSE))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** The numbers that the generator of the file has taken, too. */
    private static Tensor cotangent(Tensor value) {
        double[] elements = IntStream.range(0, value.size())
                .mapToDouble(i -> ((i * 7 + 3) % 11 - 5.5) / 4)
                .toArray();
        return Tensors.of(elements, value.shape()).to(value.type());
    }

    private static Tensor tensor(Object value, ElementType type) {
        if (value instanceof int[] numbers) {
            return Tensors.of(Arrays.stream(numbers).asDoubleStream().toArray(), numbers.length)
                    .to(type);
        }
        return value instanceof Tensor tensor
                ? tensor
                : Tensors.scalar((Double) value).to(type);
    }

    private static List<String> differences(Operation operation, boolean adjoint, Tensor actual, Tensor expected) {
        assertThat(actual.shape()).isEqualTo(expected.shape());
        double[] numbers = actual.toDoubles();
        double[] wanted = expected.toDoubles();
        return IntStream.range(0, wanted.length)
                .filter(i -> !isClose(numbers[i], wanted[i], expected.type()))
                .filter(i -> !TorchDifference.explains(operation, adjoint, i, numbers[i]))
                .mapToObj(i -> "at " + i + " " + numbers[i] + " for " + wanted[i])
                .toList();
    }

    static boolean isClose(double number, double wanted, ElementType type) {
        double unit = type == ElementType.FLOAT64 ? 1e-12 : 2e-6;
        return Double.isFinite(wanted)
                ? Math.abs(number - wanted) <= unit * (1 + Math.abs(wanted))
                : Double.compare(number, wanted) == 0;
    }
}
