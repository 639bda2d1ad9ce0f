package org.retrograd.runtime;

import org.retrograd.DerivativeOf;
import org.retrograd.Direction;
import org.retrograd.runtime.kernel.Elements;
import org.retrograd.runtime.kernel.Window;

/** Windows that move over images. Images have the shape [batch, channels, height, width]. */
public final class Convolutions {

    private Convolutions() {}

    /**
     * The product of each filter with what it covers at each place, as networks have it: the filters are not turned over.
     *
     * @param images of shape [batch, channels, height, width]
     * @param filters of shape [filters, channels, window height, window width]
     * @param stride the rows and columns from one place to the next
     * @param padding the rows and columns of zeros around each image
     * @return of shape [batch, filters, places from top to bottom, places from left to right]
     */
    public static Tensor conv2d(Tensor images, Tensor filters, int stride, int padding) {
        Broadcasting.requireSameType("conv2d", images, filters);
        Memory memory = Broadcasting.memory(images, filters);
        Window window = window(memory, images, filters, stride, padding);
        int batch = images.size(0);
        int count = filters.size(0);
        Extents extents = memory.extents().add(batch).add(count).add(window.outHeight());
        Tensor out = memory.take(images.type(), extents.add(window.outWidth()));
        Elements columns = memory.scratch(images.type(), window.windowSize() * window.places());
        int places = window.places();
        for (int i = 0; i < batch; i++) {
            columns.unfold(window, images.elements, i * window.imageSize());
            int to = i * count * places;
            out.elements.gemm(false, false, count, places, window.windowSize(), filters.elements, 0, columns, 0, 0, to);
        }
        return out;
    }

    /** For each image the products of the filters and {@code d} at each place, added where the window covered the image. */
    @DerivativeOf(type = Convolutions.class, method = "conv2d", direction = Direction.REVERSE)
    public static Tensor conv2dImagesAdjoint(Tensor images, Tensor filters, int stride, int padding, Tensor d) {
        Window window = window(d.memory, images, filters, stride, padding);
        int count = filters.size(0);
        int places = window.places();
        Tensor out = d.memory.zeros(d.type(), images.extents);
        Elements columns = d.memory.scratch(d.type(), window.windowSize() * places);
        for (int i = 0; i < images.size(0); i++) {
            int from = i * count * places;
            columns.gemm(true, false, window.windowSize(), places, count, filters.elements, 0, d.elements, from, 0, 0);
            out.elements.fold(window, columns, i * window.imageSize());
        }
        return out;
    }

    /** The sum over all images of the products of {@code d} and what the window covered. */
    @DerivativeOf(type = Convolutions.class, method = "conv2d", parameter = 1, direction = Direction.REVERSE)
    public static Tensor conv2dFiltersAdjoint(Tensor images, Tensor filters, int stride, int padding, Tensor d) {
        Window window = window(d.memory, images, filters, stride, padding);
        int count = filters.size(0);
        int places = window.places();
        Tensor out = d.memory.zeros(d.type(), filters.extents);
        Elements columns = d.memory.scratch(d.type(), window.windowSize() * places);
        for (int i = 0; i < images.size(0); i++) {
            columns.unfold(window, images.elements, i * window.imageSize());
            int from = i * count * places;
            out.elements.gemm(false, true, count, window.windowSize(), places, d.elements, from, columns, 0, 1, 0);
        }
        return out;
    }

    /** The convolution of the tangent: it is linear in the images. */
    @DerivativeOf(type = Convolutions.class, method = "conv2d", direction = Direction.FORWARD)
    public static Tensor conv2dImagesTangent(Tensor images, Tensor filters, int stride, int padding, Tensor d) {
        return conv2d(d, filters, stride, padding);
    }

    /** The convolution with the tangent: it is linear in the filters. */
    @DerivativeOf(type = Convolutions.class, method = "conv2d", parameter = 1, direction = Direction.FORWARD)
    public static Tensor conv2dFiltersTangent(Tensor images, Tensor filters, int stride, int padding, Tensor d) {
        return conv2d(images, d, stride, padding);
    }

    /**
     * The greatest element that a square window covers at each place; NaN if one is NaN.
     *
     * @param images of shape [batch, channels, height, width]
     * @param size the rows and columns of the window
     * @param stride the rows and columns from one place to the next
     * @return of shape [batch, channels, places from top to bottom, places from left to right]
     */
    public static Tensor maxPool2d(Tensor images, int size, int stride) {
        Window window = pool(images.memory, images, size, stride);
        Extents extents = images.memory.extents().add(images.extents, 0, 2).add(window.outHeight());
        Tensor out = images.memory.take(images.type(), extents.add(window.outWidth()));
        out.elements.maxPool(window, images.size(0), images.elements);
        return out;
    }

    /** Adds each element of {@code d} to where the greatest stood; to the first, if several did. */
    @DerivativeOf(type = Convolutions.class, method = "maxPool2d", direction = Direction.REVERSE)
    public static Tensor maxPool2dAdjoint(Tensor images, int size, int stride, Tensor d) {
        Tensor out = d.memory.zeros(d.type(), images.extents);
        out.elements.maxPoolAdjoint(pool(d.memory, images, size, stride), images.size(0), images.elements, d.elements);
        return out;
    }

    /** Takes {@code d} where the greatest stood. */
    @DerivativeOf(type = Convolutions.class, method = "maxPool2d", direction = Direction.FORWARD)
    public static Tensor maxPool2dTangent(Tensor images, int size, int stride, Tensor d) {
        Window window = pool(d.memory, images, size, stride);
        Extents extents = d.memory.extents().add(images.extents, 0, 2).add(window.outHeight());
        Tensor out = d.memory.take(d.type(), extents.add(window.outWidth()));
        out.elements.maxPoolTangent(window, images.size(0), images.elements, d.elements);
        return out;
    }

    private static Window window(Memory memory, Tensor images, Tensor filters, int stride, int padding) {
        if (images.rank() != 4 || filters.rank() != 4 || images.size(1) != filters.size(1)) {
            throw ShapeException.of(
                    "conv2d",
                    images.extents,
                    filters.extents,
                    "they must be [batch, channels, height, width] and [filters, channels, height, width], with the same channels");
        }
        requirePositive("conv2d", stride, filters.size(2), filters.size(3));
        if (padding < 0) {
            throw new IllegalArgumentException("conv2d: the padding is " + padding + ", but must not be negative");
        }
        if (filters.size(2) > images.size(2) + 2 * padding || filters.size(3) > images.size(3) + 2 * padding) {
            throw ShapeException.of(
                    "conv2d",
                    images.extents,
                    filters.extents,
                    "the filters do not fit into the images, padded by " + padding);
        }
        return memory.window(
                images.size(1), images.size(2), images.size(3), filters.size(2), filters.size(3), stride, padding);
    }

    private static Window pool(Memory memory, Tensor images, int size, int stride) {
        if (images.rank() != 4) {
            throw ShapeException.of("maxPool2d", images.extents, "it must be [batch, channels, height, width]");
        }
        requirePositive("maxPool2d", stride, size, size);
        if (size > images.size(2) || size > images.size(3)) {
            throw ShapeException.of("maxPool2d", images.extents, "a window of " + size + " does not fit into it");
        }
        return memory.window(images.size(1), images.size(2), images.size(3), size, size, stride, 0);
    }

    private static void requirePositive(String name, int stride, int height, int width) {
        if (stride < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException(name + ": the stride is " + stride + " and the window " + height + " by "
                    + width + ", but they must be positive");
        }
    }
}
