package org.retrograd.runtime.kernel;

/**
 * A window that moves over images.
 *
 * @param channels the channels of an image
 * @param height the rows of an image
 * @param width the columns of an image
 * @param windowHeight the rows of the window
 * @param windowWidth the columns of the window
 * @param stride the rows and columns between two places of the window
 * @param padding the rows and columns of zeros around an image
 */
public record Window(int channels, int height, int width, int windowHeight, int windowWidth, int stride, int padding) {

    /** Whether this is of these numbers, in the order of the constructor. */
    public boolean is(int channels, int height, int width, int windowHeight, int windowWidth, int stride, int padding) {
        return this.channels == channels
                && this.height == height
                && this.width == width
                && this.windowHeight == windowHeight
                && this.windowWidth == windowWidth
                && this.stride == stride
                && this.padding == padding;
    }

    /** The number of places from top to bottom. */
    public int outHeight() {
        return (height + 2 * padding - windowHeight) / stride + 1;
    }

    /** The number of places from left to right. */
    public int outWidth() {
        return (width + 2 * padding - windowWidth) / stride + 1;
    }

    /** The number of places. */
    public int places() {
        return outHeight() * outWidth();
    }

    /** The elements of an image. */
    public int imageSize() {
        return channels * height * width;
    }

    /** The elements of an image that the window covers. */
    public int windowSize() {
        return channels * windowHeight * windowWidth;
    }

    /** The first place, of {@code places}, at which the element {@code at} of the window is not in the padding before. */
    int firstInside(int at) {
        return at >= padding ? 0 : (padding - at + stride - 1) / stride;
    }

    /** The place behind the last at which the element {@code at} of the window is not in the padding behind. */
    int endInside(int at, int extent, int places) {
        int room = extent - 1 + padding - at;
        return room < 0 ? 0 : Math.min(places, room / stride + 1);
    }
}
