package org.retrograd.tensors.cases;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Runs cases in PyTorch and gives the lines that the file has of them. */
final class Torch {

    private static final List<String> NAMES = List.of("a", "b", "c");

    private final NDManager manager;

    Torch(NDManager manager) {
        this.manager = manager;
    }

    /** The value, and the adjoint of each tensor for the cotangent. */
    List<String> run(Case call, DataType type) throws IOException {
        List<String> lines = new ArrayList<>();
        List<Operand.Numbers> tensors = call.tensors();
        NDList arguments = new NDList();
        tensors.forEach(tensor -> arguments.add(array(tensor, type)));
        List<String> body = List.of("return " + call.torch());
        try (TorchModule module = TorchModule.of(NAMES.subList(0, tensors.size()), body);
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            if (!call.passive()) {
                arguments.forEach(argument -> argument.setRequiresGradient(true));
            }
            NDArray value = module.call(arguments).singletonOrThrow();
            lines.add("value " + text(value));
            if (!call.passive()) {
                collector.backward(value.mul(cotangent(value)).sum());
                for (int i = 0; i < tensors.size(); i++) {
                    if (!tensors.get(i).constant()) {
                        lines.add("adjoint " + text(arguments.get(i).getGradient()));
                    }
                }
            }
        }
        return lines;
    }

    NDArray array(Operand.Numbers tensor, DataType type) {
        long[] shape = Arrays.stream(tensor.shape()).asLongStream().toArray();
        return manager.create(tensor.elements(), new Shape(shape)).toType(type, false);
    }

    /** The test that reads the file makes the same numbers. None is zero, so that no pole is hidden. */
    private NDArray cotangent(NDArray value) {
        double[] elements = new double[(int) value.size()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = ((i * 7 + 3) % 11 - 5.5) / 4;
        }
        return manager.create(elements, value.getShape()).toType(value.getDataType(), false);
    }

    static String text(NDArray array) {
        String shape = Operand.shape(LongStream.of(array.getShape().getShape())
                .mapToInt(Math::toIntExact)
                .toArray());
        if (array.getDataType() == DataType.FLOAT32) {
            StringBuilder numbers = new StringBuilder();
            for (float number : array.toFloatArray()) {
                String text = Float.toString(number);
                numbers.append(' ').append(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
            }
            return shape + " |" + numbers;
        }
        return shape + " |"
                + Operand.elements(array.toType(DataType.FLOAT64, false).toDoubleArray());
    }
}
