package org.retrograd.examples.fashion;

import java.util.List;
import org.retrograd.runtime.Tensor;
import org.retrograd.runtime.training.Optimizer;
import org.retrograd.runtime.training.Parameter;

/** A model that tells images apart, with its parameters. */
interface Classifier {

    /** What is trained. */
    List<Parameter> parameters();

    /** What trains it. */
    Optimizer optimizer();

    /** The mean loss of a batch; adds its gradient to the parameters' buffers. */
    double addGradients(Tensor images, int[] labels);

    /** A row for each image: the greatest element stands at the class that the model takes it for. */
    Tensor scores(Tensor images);
}
