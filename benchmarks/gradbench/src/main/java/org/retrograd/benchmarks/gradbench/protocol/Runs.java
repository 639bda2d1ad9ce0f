package org.retrograd.benchmarks.gradbench.protocol;

import java.util.function.Supplier;
import org.retrograd.benchmarks.gradbench.eval.Output;

/**
 * How often a call is to be repeated: until there were so many, and until they took so long in sum.
 *
 * @param least the number of calls; the first is always made
 * @param seconds the sum of their times
 */
record Runs(int least, double seconds) {

    /** What the last call returned, and how long each took. */
    record Measured(Output output, Timings timings) {}

    Measured measure(Supplier<Output> call) {
        Timings timings = new Timings();
        double nanoseconds = 1e9 * seconds;
        Output output;
        do {
            long start = System.nanoTime();
            output = call.get();
            timings.add(System.nanoTime() - start);
        } while (timings.count() < least || timings.sum() < nanoseconds);
        return new Measured(output, timings);
    }
}
