package org.retrograd.runtime.training;

import java.util.List;
import org.retrograd.runtime.Tensor;
import org.retrograd.runtime.Updates;

/**
 * Stochastic gradient descent, as PyTorch defines it: {@code v = momentum v + gradient + weightDecay value}, and {@code value =
 * value - learningRate v}.
 */
public final class Sgd implements Optimizer {

    private final List<Parameter> parameters;
    private final double learningRate;
    private final double momentum;
    private final double weightDecay;
    private final List<Tensor> velocities;

    /** Plain gradient descent. */
    public Sgd(List<Parameter> parameters, double learningRate) {
        this(parameters, learningRate, 0, 0);
    }

    /**
     * Gradient descent.
     *
     * @param learningRate the length of a step for a gradient of length 1
     * @param momentum the part of the last step that is made again, from 0 to 1
     * @param weightDecay how fast parameters without a gradient shrink
     */
    public Sgd(List<Parameter> parameters, double learningRate, double momentum, double weightDecay) {
        this.parameters = List.copyOf(parameters);
        this.learningRate = learningRate;
        this.momentum = momentum;
        this.weightDecay = weightDecay;
        this.velocities = momentum == 0
                ? List.of()
                : parameters.stream().map(p -> Tensor.zerosLike(p.value())).toList();
    }

    @Override
    public void clearGradients() {
        for (int i = 0; i < parameters.size(); i++) {
            parameters.get(i).clearGradient();
        }
    }

    @Override
    public void step() {
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            if (momentum == 0) {
                if (weightDecay != 0) {
                    Updates.scale(parameter.value(), 1 - learningRate * weightDecay);
                }
                Updates.add(parameter.value(), -learningRate, parameter.gradient());
            } else {
                Tensor velocity = velocities.get(i);
                Updates.scale(velocity, momentum);
                Updates.add(velocity, 1, parameter.gradient());
                if (weightDecay != 0) {
                    Updates.add(velocity, weightDecay, parameter.value());
                }
                Updates.add(parameter.value(), -learningRate, velocity);
            }
        }
    }
}
