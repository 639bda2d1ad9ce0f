package org.retrograd.runtime.kernel;

import java.util.Arrays;

/**
 * Nested loops over three arrays at once, each with a stride of its own for each loop: a result and up to two operands. A stride of 0
 * repeats an element, which is what broadcasting is for operands and reducing for results. Loops that can be one loop are merged when
 * they are added, so operands of the same shape have one loop, whatever their rank.
 *
 * <p>An instance is used again and again; {@link #clear} begins anew. The innermost loop is for kernels to run; the others are run
 * here:
 *
 * <pre>{@code
 * for (boolean more = loops.first(); more; more = loops.next()) {
 *     kernel(loops.out(), loops.left(), loops.right(), loops.length());
 * }
 * }</pre>
 */
public final class Loops {

    private static final int OUT = 0;
    private static final int LEFT = 1;
    private static final int RIGHT = 2;

    private int count;
    private boolean empty;
    private int[] extents = new int[8];
    private int[] indices = new int[8];
    private final int[][] strides = {new int[8], new int[8], new int[8]};
    private final int[] starts = new int[3];
    private final int[] offsets = new int[3];

    /** Forgets all loops and starts at the first elements. */
    public Loops clear() {
        count = 0;
        empty = false;
        Arrays.fill(starts, 0);
        return this;
    }

    /** Starts at these positions of the arrays instead of at 0. */
    public Loops startAt(int out, int left, int right) {
        starts[OUT] = out;
        starts[LEFT] = left;
        starts[RIGHT] = right;
        return this;
    }

    /** Adds a loop inside those already there. */
    public void add(int extent, int outStride, int leftStride, int rightStride) {
        if (extent == 0) {
            empty = true;
        }
        if (extent == 1) {
            return;
        }
        if (count > 0 && merges(extent, outStride, leftStride, rightStride)) {
            extents[count - 1] *= extent;
            setStrides(count - 1, outStride, leftStride, rightStride);
            return;
        }
        if (count == extents.length) {
            grow();
        }
        extents[count] = extent;
        setStrides(count, outStride, leftStride, rightStride);
        count++;
    }

    private boolean merges(int extent, int outStride, int leftStride, int rightStride) {
        int last = count - 1;
        return strides[OUT][last] == outStride * extent
                && strides[LEFT][last] == leftStride * extent
                && strides[RIGHT][last] == rightStride * extent;
    }

    private void setStrides(int loop, int outStride, int leftStride, int rightStride) {
        strides[OUT][loop] = outStride;
        strides[LEFT][loop] = leftStride;
        strides[RIGHT][loop] = rightStride;
    }

    private void grow() {
        extents = Arrays.copyOf(extents, 2 * count);
        indices = Arrays.copyOf(indices, 2 * count);
        for (int array = 0; array < strides.length; array++) {
            strides[array] = Arrays.copyOf(strides[array], 2 * count);
        }
    }

    /** Goes to the first run of the innermost loop. False if there is none. */
    public boolean first() {
        Arrays.fill(indices, 0, Math.max(count, 1), 0);
        System.arraycopy(starts, 0, offsets, 0, offsets.length);
        return !empty;
    }

    /** Goes to the next run of the innermost loop. False if there is none. */
    public boolean next() {
        for (int loop = count - 2; loop >= 0; loop--) {
            if (++indices[loop] < extents[loop]) {
                move(loop, 1);
                return true;
            }
            indices[loop] = 0;
            move(loop, 1 - extents[loop]);
        }
        return false;
    }

    private void move(int loop, int steps) {
        for (int array = 0; array < offsets.length; array++) {
            offsets[array] += steps * strides[array][loop];
        }
    }

    /** How often, in two loops, the inner one goes over the same run of the result; 0 if that is not what these are. */
    int repeats() {
        return count == 2 && !empty && strides[OUT][0] == 0 && strides[OUT][1] == 1 && strides[LEFT][1] == 1
                ? extents[0]
                : 0;
    }

    /** From a run of the first operand to the next, in two loops. */
    int leftStep() {
        return strides[LEFT][0];
    }

    /** The number of elements in a run of the innermost loop. */
    public int length() {
        return count == 0 ? 1 : extents[count - 1];
    }

    /** Where this run begins in the result. */
    public int out() {
        return offsets[OUT];
    }

    /** Where this run begins in the first operand. */
    public int left() {
        return offsets[LEFT];
    }

    /** Where this run begins in the second operand. */
    public int right() {
        return offsets[RIGHT];
    }

    /** From an element of a run to the next, in the result. */
    public int outStride() {
        return innermost(OUT);
    }

    /** From an element of a run to the next, in the first operand. */
    public int leftStride() {
        return innermost(LEFT);
    }

    /** From an element of a run to the next, in the second operand. */
    public int rightStride() {
        return innermost(RIGHT);
    }

    private int innermost(int array) {
        return count == 0 ? 0 : strides[array][count - 1];
    }
}
