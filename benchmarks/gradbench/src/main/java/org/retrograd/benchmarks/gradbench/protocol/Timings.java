package org.retrograd.benchmarks.gradbench.protocol;

import java.util.Arrays;
import java.util.stream.LongStream;

/** The times of many calls, in nanoseconds. A million calls of a short function are usual. */
final class Timings {

    private long[] nanoseconds = new long[1024];
    private int count;
    private long sum;

    void add(long time) {
        if (count == nanoseconds.length) {
            nanoseconds = Arrays.copyOf(nanoseconds, 2 * count);
        }
        nanoseconds[count++] = time;
        sum += time;
    }

    int count() {
        return count;
    }

    long sum() {
        return sum;
    }

    LongStream stream() {
        return Arrays.stream(nanoseconds, 0, count);
    }
}
