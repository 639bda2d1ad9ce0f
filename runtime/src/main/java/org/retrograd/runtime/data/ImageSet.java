package org.retrograd.runtime.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;

/** Grey images with labels. Pixels are from 0 (black) to 1. */
public final class ImageSet {

    private final byte[] pixels;
    private final byte[] labels;
    private final int height;
    private final int width;

    private ImageSet(IdxFile images, IdxFile labels) throws IOException {
        if (images.shape().length != 3 || labels.shape().length != 1 || images.shape()[0] != labels.shape()[0]) {
            throw new IOException("images of shape " + Arrays.toString(images.shape()) + " and labels of shape "
                    + Arrays.toString(labels.shape()) + " do not belong together");
        }
        this.pixels = images.bytes();
        this.labels = labels.bytes();
        this.height = images.shape()[1];
        this.width = images.shape()[2];
    }

    /** Reads two IDX files. */
    public static ImageSet read(Path images, Path labels) throws IOException {
        return new ImageSet(IdxFile.read(images), IdxFile.read(labels));
    }

    /** Reads two packed IDX files that stand beside a class. */
    public static ImageSet resource(Class<?> beside, String images, String labels) throws IOException {
        return new ImageSet(resource(beside, images), resource(beside, labels));
    }

    private static IdxFile resource(Class<?> beside, String name) throws IOException {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("there is no " + name + " beside " + beside.getName());
            }
            return IdxFile.read(IdxFile.unpacked(in, name), name);
        }
    }

    /** The number of images. */
    public int size() {
        return labels.length;
    }

    /** The rows of an image. */
    public int height() {
        return height;
    }

    /** The columns of an image. */
    public int width() {
        return width;
    }

    /** The label of an image. */
    public int label(int image) {
        return labels[image] & 0xff;
    }

    /** A pixel of an image, from 0 to 255. */
    public int pixel(int image, int row, int column) {
        return pixels[(image * height + row) * width + column] & 0xff;
    }

    /** Copies an image as numbers from 0 to 1. */
    void copyImage(int image, float[] out, int at) {
        int size = height * width;
        for (int i = 0; i < size; i++) {
            out[at + i] = (pixels[image * size + i] & 0xff) / 255f;
        }
    }
}
