package org.retrograd.tensors.timing;

import java.util.List;
import org.retrograd.runtime.Tensor;
import org.retrograd.runtime.Updates;
import org.retrograd.runtime.Workspace;

/** With generated gradients, which a workspace holds until the next step. */
final class GradientStep implements TrainingStep {

    private final Problem problem;
    private final List<Tensor> all;
    private final Workspace workspace = new Workspace();

    GradientStep(Problem problem) {
        this.problem = problem;
        this.all = problem.parameters().stream().map(Tensor::copy).toList();
    }

    @Override
    public double run() {
        workspace.reset();
        Tensor images = problem.images().in(workspace);
        return all.size() == 2 ? oneLayer(images) : twoLayers(images);
    }

    private double oneLayer(Tensor images) {
        ModelsGradients.SoftmaxValueAndGradient step =
                ModelsGradients.softmaxValueAndGradient(all.get(0), all.get(1), images, problem.labels());
        descend(0, step.gradient().weight());
        descend(1, step.gradient().bias());
        return step.value();
    }

    private double twoLayers(Tensor images) {
        ModelsGradients.MlpValueAndGradient step = ModelsGradients.mlpValueAndGradient(
                all.get(0), all.get(1), all.get(2), all.get(3), images, problem.labels());
        descend(0, step.gradient().weight1());
        descend(1, step.gradient().bias1());
        descend(2, step.gradient().weight2());
        descend(3, step.gradient().bias2());
        return step.value();
    }

    private void descend(int parameter, Tensor gradient) {
        Updates.add(all.get(parameter), -Problem.LEARNING_RATE, gradient);
    }

    @Override
    public void close() {}
}
