package org.retrograd.runtime.kernel;

/** Windows over images, whose elements are ordered by channel, row and column. */
final class DoubleWindows {

    private DoubleWindows() {}

    /** Makes a matrix with a row for each element of the window and a column for each place: what it covers there. */
    static void unfold(Window w, double[] image, int start, double[] out) {
        for (int c = 0, row = 0; c < w.channels(); c++) {
            for (int y = 0; y < w.windowHeight(); y++) {
                for (int x = 0; x < w.windowWidth(); x++, row++) {
                    unfoldRow(w, image, start + c * w.height() * w.width(), y, x, out, row * w.places());
                }
            }
        }
    }

    private static void unfoldRow(Window w, double[] image, int start, int y, int x, double[] out, int oo) {
        int outWidth = w.outWidth();
        int first = w.firstInside(x);
        int end = Math.max(first, w.endInside(x, w.width(), outWidth));
        for (int p = 0; p < w.outHeight(); p++) {
            int row = p * w.stride() + y - w.padding();
            int to = oo + p * outWidth;
            if (row < 0 || row >= w.height()) {
                fill(out, to, to + outWidth);
                continue;
            }
            fill(out, to, to + first);
            int from = start + row * w.width() + first * w.stride() + x - w.padding();
            DoubleMoves.copy(image, from, w.stride(), out, to + first, 1, end - first);
            fill(out, to + end, to + outWidth);
        }
    }

    /** Adds what {@link #unfold} copied back to where it came from. */
    static void fold(Window w, double[] columns, double[] image, int start) {
        for (int c = 0, row = 0; c < w.channels(); c++) {
            for (int y = 0; y < w.windowHeight(); y++) {
                for (int x = 0; x < w.windowWidth(); x++, row++) {
                    foldRow(w, columns, row * w.places(), y, x, image, start + c * w.height() * w.width());
                }
            }
        }
    }

    private static void foldRow(Window w, double[] columns, int co, int y, int x, double[] image, int start) {
        int stride = w.stride();
        int first = w.firstInside(x);
        int end = w.endInside(x, w.width(), w.outWidth());
        for (int p = 0; p < w.outHeight(); p++) {
            int row = p * stride + y - w.padding();
            if (row >= 0 && row < w.height()) {
                int to = start + row * w.width() + x - w.padding();
                int from = co + p * w.outWidth();
                for (int q = first; q < end; q++) {
                    image[to + q * stride] += columns[from + q];
                }
            }
        }
    }

    private static void fill(double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = 0;
        }
    }

    /** The greatest element that the window covers, for each channel and place. */
    static void maxPool(Window w, int images, double[] x, double[] out) {
        for (int plane = 0, at = 0; plane < images * w.channels(); plane++) {
            int start = plane * w.height() * w.width();
            for (int p = 0; p < w.outHeight(); p++) {
                for (int q = 0; q < w.outWidth(); q++, at++) {
                    out[at] = x[greatest(w, x, start + (p * w.width() + q) * w.stride())];
                }
            }
        }
    }

    /** Adds each adjoint to that of the first greatest element of its window. */
    static void maxPoolAdjoint(Window w, int images, double[] x, double[] d, double[] out) {
        for (int plane = 0, at = 0; plane < images * w.channels(); plane++) {
            int start = plane * w.height() * w.width();
            for (int p = 0; p < w.outHeight(); p++) {
                for (int q = 0; q < w.outWidth(); q++, at++) {
                    out[greatest(w, x, start + (p * w.width() + q) * w.stride())] += d[at];
                }
            }
        }
    }

    /** The tangent of the first greatest element of each window. */
    static void maxPoolTangent(Window w, int images, double[] x, double[] d, double[] out) {
        for (int plane = 0, at = 0; plane < images * w.channels(); plane++) {
            int start = plane * w.height() * w.width();
            for (int p = 0; p < w.outHeight(); p++) {
                for (int q = 0; q < w.outWidth(); q++, at++) {
                    out[at] = d[greatest(w, x, start + (p * w.width() + q) * w.stride())];
                }
            }
        }
    }

    /** Where the first greatest element of a window stands that begins at {@code start}, or the first NaN. */
    private static int greatest(Window w, double[] x, int start) {
        int best = start;
        for (int y = 0; y < w.windowHeight(); y++) {
            int row = start + y * w.width();
            for (int i = row; i < row + w.windowWidth(); i++) {
                if (x[i] > x[best] || (Double.isNaN(x[i]) && !Double.isNaN(x[best]))) {
                    best = i;
                }
            }
        }
        return best;
    }
}
