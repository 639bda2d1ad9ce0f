package org.retrograd.runtime;

import org.retrograd.runtime.kernel.DoubleElements;
import org.retrograd.runtime.kernel.Elements;
import org.retrograd.runtime.kernel.FloatElements;

/** What the elements of a tensor are. */
public enum ElementType {
    /** {@code float}: 32 bits. */
    FLOAT32,
    /** {@code double}: 64 bits. */
    FLOAT64;

    /** The size of an element in bytes. */
    public int bytes() {
        return this == FLOAT32 ? Float.BYTES : Double.BYTES;
    }

    Elements allocate(int size) {
        return this == FLOAT32 ? new FloatElements(new float[size]) : new DoubleElements(new double[size]);
    }
}
