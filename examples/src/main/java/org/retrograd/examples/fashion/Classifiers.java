package org.retrograd.examples.fashion;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.UnaryOperator;
import org.retrograd.runtime.ElementType;
import org.retrograd.runtime.Tensor;
import org.retrograd.runtime.Tensors;
import org.retrograd.runtime.training.Adam;
import org.retrograd.runtime.training.Linear;
import org.retrograd.runtime.training.Optimizer;
import org.retrograd.runtime.training.Parameter;
import org.retrograd.runtime.training.Sgd;

/** The models of this example, untrained. */
enum Classifiers {
    /** Softmax regression from scratch, with the summed loss divided by the batch. */
    SOFTMAX {
        @Override
        Classifier create(double learningRate, long seed) {
            return ofOneLayer(
                    learningRate,
                    seed,
                    (w, b, x, y) -> SoftmaxRegressionGradients.addLossVjpTo(
                                    w.value(), b.value(), x, y, 1.0 / y.length, w.gradient(), b.gradient())
                            / y.length,
                    SoftmaxRegression::probabilities);
        }
    },
    /** The same in the short form. */
    SHORT {
        @Override
        Classifier create(double learningRate, long seed) {
            return ofOneLayer(
                    learningRate,
                    seed,
                    (w, b, x, y) -> ShortSoftmaxRegressionGradients.addLossVjpTo(
                            w.value(), b.value(), x, y, 1, w.gradient(), b.gradient()),
                    ShortSoftmaxRegression::logits);
        }
    },
    /** One hidden layer of 256. */
    MLP {
        @Override
        Classifier create(double learningRate, long seed) {
            Linear first = Linear.normal(784, 256, 0.05, seed);
            Linear second = Linear.normal(256, 10, 0.1, seed + 1);
            List<Parameter> all = List.of(first.weight(), first.bias(), second.weight(), second.bias());
            return new Model(
                    all,
                    new Sgd(all, rate(learningRate, 0.1), 0.9, 0),
                    (x, y) -> PerceptronGradients.addLossVjpTo(
                            all.get(0).value(),
                            all.get(1).value(),
                            all.get(2).value(),
                            all.get(3).value(),
                            x,
                            y,
                            1,
                            all.get(0).gradient(),
                            all.get(1).gradient(),
                            all.get(2).gradient(),
                            all.get(3).gradient()),
                    x -> Perceptron.logits(
                            x,
                            all.get(0).value(),
                            all.get(1).value(),
                            all.get(2).value(),
                            all.get(3).value()));
        }
    },
    /** Filters. */
    CONV {
        @Override
        Classifier create(double learningRate, long seed) {
            Parameter filters1 = Parameter.of(filters(seed, 8, 1, 5));
            Parameter filters2 = Parameter.of(filters(seed + 1, 16, 8, 3));
            Linear linear = Linear.normal(16 * 7 * 7, 10, 0.03, seed + 2);
            Parameter w = linear.weight();
            Parameter b = linear.bias();
            List<Parameter> all = List.of(filters1, filters2, w, b);
            return new Model(
                    all,
                    new Adam(all, rate(learningRate, 0.002)),
                    (x, y) -> ConvolutionalNetworkGradients.addLossVjpTo(
                            filters1.value(),
                            filters2.value(),
                            w.value(),
                            b.value(),
                            x,
                            y,
                            1,
                            filters1.gradient(),
                            filters2.gradient(),
                            w.gradient(),
                            b.gradient()),
                    x -> ConvolutionalNetwork.logits(x, filters1.value(), filters2.value(), w.value(), b.value()));
        }
    },
    /** Softmax regression with squared errors. */
    SQUARED {
        @Override
        Classifier create(double learningRate, long seed) {
            return ofOneLayer(
                    learningRate,
                    seed,
                    (w, b, x, y) -> SquaredErrorGradients.addLossVjpTo(
                            w.value(), b.value(), x, Tensors.oneHotLike(x, y, 10), 1, w.gradient(), b.gradient()),
                    ShortSoftmaxRegression::logits);
        }
    };

    /** A model that nothing has trained; a learning rate of 0 means the model's own. */
    abstract Classifier create(double learningRate, long seed);

    private static double rate(double wanted, double usual) {
        return wanted == 0 ? usual : wanted;
    }

    /** Filters by which a sum over one window varies as much as one pixel. */
    private static Tensor filters(long seed, int filters, int channels, int size) {
        double deviation = Math.sqrt(2.0 / (channels * size * size));
        return Tensors.randomNormal(ElementType.FLOAT32, seed, 0, deviation, filters, channels, size, size);
    }

    /** Adds to the gradients of one layer; returns the loss. */
    private interface LayerLoss {
        double addGradients(Parameter weight, Parameter bias, Tensor images, int[] labels);
    }

    /** The scores that one layer gives. */
    private interface LayerScores {
        Tensor of(Tensor images, Tensor weight, Tensor bias);
    }

    private static Model ofOneLayer(double learningRate, long seed, LayerLoss loss, LayerScores scores) {
        Linear layer = Linear.normal(784, 10, 0.01, seed);
        Parameter w = layer.weight();
        Parameter b = layer.bias();
        return new Model(
                layer.parameters(),
                new Sgd(layer.parameters(), rate(learningRate, 0.1)),
                (x, y) -> loss.addGradients(w, b, x, y),
                x -> scores.of(x, w.value(), b.value()));
    }

    private record Model(
            List<Parameter> parameters,
            Optimizer optimizer,
            ToDoubleBiFunction<Tensor, int[]> gradients,
            UnaryOperator<Tensor> output)
            implements Classifier {

        @Override
        public double addGradients(Tensor images, int[] labels) {
            return gradients.applyAsDouble(images, labels);
        }

        @Override
        public Tensor scores(Tensor images) {
            return output.apply(images);
        }
    }
}
