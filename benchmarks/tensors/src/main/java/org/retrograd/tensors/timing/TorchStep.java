package org.retrograd.tensors.timing;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.training.GradientCollector;
import ai.djl.training.loss.Loss;
import ai.djl.training.loss.SoftmaxCrossEntropyLoss;
import java.util.Arrays;
import java.util.List;
import org.retrograd.runtime.Tensor;

/** With PyTorch, through DJL. */
final class TorchStep implements TrainingStep {

    private final NDManager manager = NDManager.newBaseManager("PyTorch");
    private final Engine engine = Engine.getEngine("PyTorch");
    private final Loss loss = new SoftmaxCrossEntropyLoss();
    private final NDArray images;
    private final NDArray labels;
    private final List<NDArray> parameters;

    TorchStep(Problem problem) {
        images = array(problem.images());
        labels = manager.create(problem.labels());
        parameters = problem.parameters().stream().map(this::array).toList();
        parameters.forEach(parameter -> parameter.setRequiresGradient(true));
    }

    private NDArray array(Tensor x) {
        long[] shape = Arrays.stream(x.shape()).asLongStream().toArray();
        return manager.create(Problem.floats(x), new Shape(shape));
    }

    @Override
    public double run() {
        double value;
        try (NDManager step = manager.newSubManager();
                GradientCollector collector = engine.newGradientCollector()) {
            new NDList(images, labels).tempAttach(step);
            NDArray mean = loss.evaluate(new NDList(labels), new NDList(logits()));
            collector.backward(mean);
            value = mean.getFloat();
        }
        for (NDArray parameter : parameters) {
            try (NDArray gradient = parameter.getGradient();
                    NDArray move = gradient.mul(Problem.LEARNING_RATE)) {
                parameter.subi(move);
                // Gradients accumulate; the collector's own way to clear them looks at all arrays there are, and takes
                // longer.
                gradient.muli(0);
            }
        }
        return value;
    }

    private NDArray logits() {
        NDArray first = images.matMul(parameters.get(0)).add(parameters.get(1));
        return parameters.size() == 2
                ? first
                : Activation.relu(first).matMul(parameters.get(2)).add(parameters.get(3));
    }

    @Override
    public void close() {
        manager.close();
    }
}
