package org.retrograd.tensors.timing;

import java.util.List;
import org.retrograd.runtime.Tensor;
import org.retrograd.runtime.Workspace;
import org.retrograd.runtime.training.Optimizer;
import org.retrograd.runtime.training.Parameter;
import org.retrograd.runtime.training.Sgd;

/** With generated derivatives that add to buffers, and a workspace. */
final class BufferStep implements TrainingStep {

    private final Problem problem;
    private final List<Parameter> all;
    private final Optimizer optimizer;
    private final Workspace workspace = new Workspace();

    BufferStep(Problem problem) {
        this.problem = problem;
        this.all = problem.parameters().stream().map(Parameter::of).toList();
        this.optimizer = new Sgd(all, Problem.LEARNING_RATE);
    }

    @Override
    public double run() {
        workspace.reset();
        optimizer.clearGradients();
        Tensor images = problem.images().in(workspace);
        double loss = all.size() == 2 ? oneLayer(images) : twoLayers(images);
        optimizer.step();
        return loss;
    }

    private double oneLayer(Tensor images) {
        Parameter weight = all.get(0);
        Parameter bias = all.get(1);
        return ModelsGradients.addSoftmaxVjpTo(
                weight.value(), bias.value(), images, problem.labels(), 1, weight.gradient(), bias.gradient());
    }

    private double twoLayers(Tensor images) {
        Parameter weight1 = all.get(0);
        Parameter bias1 = all.get(1);
        Parameter weight2 = all.get(2);
        Parameter bias2 = all.get(3);
        return ModelsGradients.addMlpVjpTo(
                weight1.value(),
                bias1.value(),
                weight2.value(),
                bias2.value(),
                images,
                problem.labels(),
                1,
                weight1.gradient(),
                bias1.gradient(),
                weight2.gradient(),
                bias2.gradient());
    }

    @Override
    public void close() {}
}
