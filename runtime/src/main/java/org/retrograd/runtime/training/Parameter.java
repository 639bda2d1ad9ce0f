package org.retrograd.runtime.training;

import org.retrograd.runtime.Tensor;
import org.retrograd.runtime.Updates;

/**
 * A tensor that is trained, and the buffer in which its gradient gathers. An optimizer changes the tensor in place.
 *
 * @param value what is trained
 * @param gradient of the same shape
 */
public record Parameter(Tensor value, Tensor gradient) {

    /** A parameter that begins as a copy of this tensor. */
    public static Parameter of(Tensor start) {
        return new Parameter(start.copy(), Tensor.zerosLike(start).copy());
    }

    /** Makes the gradient zero. */
    public void clearGradient() {
        Updates.clear(gradient);
    }
}
