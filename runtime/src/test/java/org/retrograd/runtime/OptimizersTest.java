package org.retrograd.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.retrograd.runtime.training.Adam;
import org.retrograd.runtime.training.Optimizer;
import org.retrograd.runtime.training.Parameter;
import org.retrograd.runtime.training.Sgd;

/** Optimizers beside those of PyTorch, step by step. */
class OptimizersTest {

    static Stream<TorchFile.Block> trajectories() {
        return Stream.of(ElementType.values()).flatMap(type -> TorchFile.blocks(type, "optimizer").stream());
    }

    @ParameterizedTest
    @MethodSource("trajectories")
    void goesWhereTorchGoes(TorchFile.Block block) {
        Parameter parameter = Parameter.of(block.tensors("tensor").get(0));
        Tensor gradients = block.tensors("tensor").get(1);
        Tensor path = block.tensors("path").get(0);
        Optimizer optimizer = optimizer(block.title().split(" ", -1), parameter);
        for (int step = 0; step < path.size(0); step++) {
            optimizer.clearGradients();
            Tensor.accumulate(parameter.gradient(), at(gradients, step));
            optimizer.step();
            assertThat(parameter.gradient().toDoubles())
                    .isEqualTo(at(gradients, step).toDoubles());
            double[] wanted = at(path, step).toDoubles();
            for (int i = 0; i < wanted.length; i++) {
                double number = parameter.value().toDoubles()[i];
                assertThat(TorchCasesTest.isClose(number, wanted[i], block.type()))
                        .as("%s, step %d, element %d: %s for %s", block, step, i, number, wanted[i])
                        .isTrue();
            }
        }
    }

    private static Tensor at(Tensor stack, int i) {
        return stack.slice(0, i, i + 1).reshape(stack.size(1), stack.size(2));
    }

    private static Optimizer optimizer(String[] title, Parameter parameter) {
        double[] constants =
                Arrays.stream(title).skip(1).mapToDouble(Double::parseDouble).toArray();
        List<Parameter> all = List.of(parameter);
        return switch (title[0]) {
            case "sgd" -> new Sgd(all, constants[0], constants[1], constants[2]);
            case "adam" -> new Adam(all, constants[0], constants[1], constants[2], constants[3]);
            default -> throw new IllegalStateException("not understood: " + title[0]);
        };
    }

    @Test
    void shortFormsHaveTheUsualConstants() {
        Parameter one = Parameter.of(Tensors.vector(1.0, -2));
        Parameter other = Parameter.of(Tensors.vector(1.0, -2));
        Optimizer adam = new Adam(List.of(one), 0.1);
        Optimizer same = new Adam(List.of(other), 0.1, 0.9, 0.999, 1e-8);
        Parameter plain = Parameter.of(Tensors.vector(1.0, -2));
        Optimizer sgd = new Sgd(List.of(plain), 0.1);
        for (Parameter each : List.of(one, other, plain)) {
            Tensor.accumulate(each.gradient(), Tensors.vector(0.5, 3));
        }
        adam.step();
        same.step();
        sgd.step();
        assertThat(one.value().toDoubles()).isEqualTo(other.value().toDoubles());
        assertThat(plain.value().toDoubles()).containsExactly(1 - 0.1 * 0.5, -2 - 0.1 * 3);
    }
}
