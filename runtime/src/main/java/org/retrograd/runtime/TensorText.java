package org.retrograd.runtime;

/**
 * Tensors as NumPy prints arrays: columns are aligned, lines are broken at 75 characters, and of more than 1000 elements only three at
 * each end of an axis are shown.
 */
final class TensorText {

    private static final int WIDTH = 75;
    private static final int MANY = 1000;
    private static final int EDGE = 3;

    private final Tensor tensor;
    private final NumberFormat format;
    private final boolean summarizes;
    private final StringBuilder text = new StringBuilder();

    private TensorText(Tensor tensor) {
        this.tensor = tensor;
        this.summarizes = tensor.size() > MANY;
        this.format = NumberFormat.of(tensor.type(), visible());
    }

    static String of(Tensor tensor) {
        if (tensor.rank() == 0) {
            return NumberFormat.alone(tensor.type(), tensor.elements.get(0));
        }
        if (tensor.size() == 0) {
            return "[]";
        }
        TensorText writer = new TensorText(tensor);
        writer.write(0, 0);
        return writer.text.toString();
    }

    private double[] visible() {
        int[] count = {0};
        double[] numbers = new double[tensor.size()];
        visit(0, 0, numbers, count);
        return java.util.Arrays.copyOf(numbers, count[0]);
    }

    private void visit(int axis, int position, double[] numbers, int[] count) {
        if (axis == tensor.rank()) {
            numbers[count[0]++] = tensor.elements.get(position);
            return;
        }
        int n = tensor.extents.extent(axis);
        for (int i = 0; i < n; i++) {
            if (isVisible(i, n)) {
                visit(axis + 1, position + i * tensor.extents.stride(axis), numbers, count);
            }
        }
    }

    private boolean isVisible(int i, int n) {
        return !summarizes || n <= 2 * EDGE || i < EDGE || i >= n - EDGE;
    }

    private void write(int axis, int position) {
        text.append('[');
        if (axis == tensor.rank() - 1) {
            writeRow(position);
        } else {
            writeBlocks(axis, position);
        }
        text.append(']');
    }

    private void writeBlocks(int axis, int position) {
        int n = tensor.extents.extent(axis);
        String separator = "\n".repeat(tensor.rank() - axis - 1) + " ".repeat(axis + 1);
        for (int i = 0; i < n; i++) {
            if (isVisible(i, n)) {
                text.append(i == 0 ? "" : separator);
                write(axis + 1, position + i * tensor.extents.stride(axis));
            } else if (i == EDGE) {
                text.append(separator).append("...");
            }
        }
    }

    private void writeRow(int position) {
        int n = tensor.extents.extent(tensor.rank() - 1);
        int indent = tensor.rank();
        int limit = WIDTH - indent;
        int column = indent;
        for (int i = 0; i < n; i++) {
            if (!isVisible(i, n) && i != EDGE) {
                continue;
            }
            String word = isVisible(i, n) ? format.of(tensor.elements.get(position + i)) : "...";
            if (i > 0) {
                text.append(' ');
                column++;
            }
            if (column + word.length() > limit + (indent - 1) && column > indent) {
                text.setLength(text.length() - 1);
                text.append('\n').append(" ".repeat(indent));
                column = indent;
            }
            text.append(word);
            column += word.length();
        }
    }
}
