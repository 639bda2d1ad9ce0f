package org.retrograd.tensors.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.retrograd.runtime.ElementType;
import org.retrograd.runtime.Tensor;
import org.retrograd.runtime.Tensors;

/**
 * A batch and the parameters at the start, which are the same wherever they are trained.
 *
 * @param images of shape [256, 784]
 * @param labels one for each image
 * @param parameters weight and bias of each layer
 */
record Problem(Tensor images, int[] labels, List<Tensor> parameters) {

    static final int BATCH = 256;
    static final int PIXELS = 784;
    static final int CLASSES = 10;
    static final double LEARNING_RATE = 0.1;

    /** Layers from the pixels to the classes, with these widths between them. */
    static Problem of(int... hidden) {
        SplittableRandom random = new SplittableRandom(5);
        int[] labels = random.ints(BATCH, 0, CLASSES).toArray();
        Tensor images = Tensors.randomUniform(ElementType.FLOAT32, 1, 0, 1, BATCH, PIXELS);
        List<Tensor> parameters = new ArrayList<>();
        int inputs = PIXELS;
        for (int layer = 0; layer <= hidden.length; layer++) {
            int outputs = layer < hidden.length ? hidden[layer] : CLASSES;
            double deviation = 1 / Math.sqrt(inputs);
            parameters.add(Tensors.randomNormal(ElementType.FLOAT32, layer + 2, 0, deviation, inputs, outputs));
            parameters.add(Tensors.zeros(ElementType.FLOAT32, outputs));
            inputs = outputs;
        }
        return new Problem(images, labels, List.copyOf(parameters));
    }

    /** All elements. */
    static float[] floats(Tensor x) {
        double[] numbers = x.toDoubles();
        float[] out = new float[numbers.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) numbers[i];
        }
        return out;
    }
}
