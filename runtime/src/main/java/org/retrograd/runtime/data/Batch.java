package org.retrograd.runtime.data;

import org.retrograd.runtime.Tensor;

/**
 * Some images.
 *
 * @param images of shape [size, height, width], from 0 to 1
 * @param labels one for each image
 */
public record Batch(Tensor images, int[] labels) {

    /** The number of images. */
    public int size() {
        return labels.length;
    }
}
