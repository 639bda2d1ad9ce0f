package org.retrograd.tensors.timing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.retrograd.runtime.ElementType;
import org.retrograd.runtime.Tensor;
import org.retrograd.runtime.Tensors;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.train.ApplyGradientDescent;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/** With a graph of TensorFlow. Of its losses, only that of labels as rows with a single 1 has a gradient in Java; they are made beforehand. */
final class TensorFlowStep implements TrainingStep {

    private final Graph graph = new Graph();
    private final Session session;
    private final TFloat32 images;
    private final TFloat32 labels;
    private final Placeholder<TFloat32> x;
    private final Placeholder<TFloat32> y;
    private final Operand<TFloat32> loss;
    private final List<ApplyGradientDescent<TFloat32>> updates = new ArrayList<>();

    TensorFlowStep(Problem problem, int threads) {
        images = tensor(problem.images());
        labels = tensor(Tensors.oneHot(ElementType.FLOAT32, problem.labels(), Problem.CLASSES));
        Ops tf = Ops.create(graph);
        x = tf.placeholder(TFloat32.class, Placeholder.shape(images.shape()));
        y = tf.placeholder(TFloat32.class, Placeholder.shape(labels.shape()));
        List<Variable<TFloat32>> parameters = new ArrayList<>();
        for (Tensor start : problem.parameters()) {
            parameters.add(tf.variable(tf.constantOf(tensor(start))));
        }
        Operand<TFloat32> each =
                tf.nn.softmaxCrossEntropyWithLogits(logits(tf, parameters), y).loss();
        loss = tf.math.mean(each, tf.constant(0));
        Gradients gradients = tf.gradients(loss, parameters);
        List<Op> all = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            all.add(gradients.dy(i));
        }
        // Without the dependency a layer could be updated before the gradient of the one below has read it.
        Ops last = tf.withControlDependencies(all);
        for (int i = 0; i < parameters.size(); i++) {
            Operand<TFloat32> rate = tf.constant((float) Problem.LEARNING_RATE);
            updates.add(last.train.applyGradientDescent(parameters.get(i), rate, gradients.<TFloat32>dy(i)));
        }
        ConfigProto config = ConfigProto.newBuilder()
                .setIntraOpParallelismThreads(threads)
                .setInterOpParallelismThreads(1)
                .build();
        session = new Session(graph, config);
        session.initialize();
    }

    private static TFloat32 tensor(Tensor x) {
        Shape shape = Shape.of(Arrays.stream(x.shape()).asLongStream().toArray());
        return TFloat32.tensorOf(shape, DataBuffers.of(Problem.floats(x)));
    }

    private Operand<TFloat32> logits(Ops tf, List<Variable<TFloat32>> parameters) {
        Operand<TFloat32> first = tf.math.add(tf.linalg.matMul(x, parameters.get(0)), parameters.get(1));
        return parameters.size() == 2
                ? first
                : tf.math.add(tf.linalg.matMul(tf.nn.relu(first), parameters.get(2)), parameters.get(3));
    }

    @Override
    public double run() {
        Session.Runner runner = session.runner().feed(x, images).feed(y, labels).fetch(loss);
        updates.forEach(runner::addTarget);
        try (org.tensorflow.Result result = runner.run()) {
            return ((TFloat32) result.get(0)).getFloat();
        }
    }

    @Override
    public void close() {
        session.close();
        graph.close();
        images.close();
        labels.close();
    }
}
