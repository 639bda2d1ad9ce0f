package org.retrograd.runtime.training;

import java.util.List;
import org.retrograd.runtime.Tensor;
import org.retrograd.runtime.Updates;
import org.retrograd.runtime.Workspace;

/** Adam (Kingma and Ba, 2015): steps whose length does not depend on the scale of the gradients. */
public final class Adam implements Optimizer {

    private final List<Parameter> parameters;
    private final List<Tensor> means;
    private final List<Tensor> squares;
    private final double learningRate;
    private final double beta1;
    private final double beta2;
    private final double epsilon;
    private final Workspace workspace = new Workspace();
    private int steps;

    /** Adam with the constants of the paper: 0.9, 0.999 and 1e-8. */
    public Adam(List<Parameter> parameters, double learningRate) {
        this(parameters, learningRate, 0.9, 0.999, 1e-8);
    }

    /**
     * Adam.
     *
     * @param learningRate about the length of a step in each element
     * @param beta1 how slowly the mean of the gradients moves, from 0 to 1
     * @param beta2 how slowly the mean of their squares moves, from 0 to 1
     * @param epsilon added to the root of the mean square
     */
    public Adam(List<Parameter> parameters, double learningRate, double beta1, double beta2, double epsilon) {
        this.parameters = List.copyOf(parameters);
        this.means = parameters.stream().map(p -> Tensor.zerosLike(p.value())).toList();
        this.squares = parameters.stream().map(p -> Tensor.zerosLike(p.value())).toList();
        this.learningRate = learningRate;
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = epsilon;
    }

    @Override
    public void clearGradients() {
        for (int i = 0; i < parameters.size(); i++) {
            parameters.get(i).clearGradient();
        }
    }

    @Override
    public void step() {
        steps++;
        double rate = learningRate / (1 - Math.pow(beta1, steps));
        double correction = 1 / Math.sqrt(1 - Math.pow(beta2, steps));
        workspace.reset();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            Tensor gradient = parameter.gradient().in(workspace);
            Tensor mean = means.get(i);
            Tensor square = squares.get(i);
            Updates.scale(mean, beta1);
            Updates.add(mean, 1 - beta1, gradient);
            Updates.scale(square, beta2);
            Updates.add(square, 1 - beta2, gradient.square());
            Tensor size = square.in(workspace).sqrt().mul(correction).add(epsilon);
            Updates.add(parameter.value(), -rate, mean.in(workspace).div(size));
        }
    }
}
