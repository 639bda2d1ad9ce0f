package org.retrograd.runtime.training;

import java.util.List;
import org.retrograd.runtime.ElementType;
import org.retrograd.runtime.Tensors;

/**
 * The parameters of a linear layer; {@code Layers.linear} is its function.
 *
 * @param weight of shape [inputs, outputs]
 * @param bias of shape [outputs]
 */
public record Linear(Parameter weight, Parameter bias) {

    /** A layer with independent normal weights of this standard deviation, and a bias of 0. */
    public static Linear normal(int inputs, int outputs, double deviation, long seed) {
        return new Linear(
                Parameter.of(Tensors.randomNormal(ElementType.FLOAT32, seed, 0, deviation, inputs, outputs)),
                Parameter.of(Tensors.zeros(ElementType.FLOAT32, outputs)));
    }

    /** Both. */
    public List<Parameter> parameters() {
        return List.of(weight, bias);
    }
}
