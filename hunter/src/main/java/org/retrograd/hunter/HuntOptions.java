package org.retrograd.hunter;

import java.time.Duration;
import org.retrograd.hunter.check.CheckOptions;
import org.retrograd.hunter.generate.Features;

/**
 * What to hunt for.
 *
 * @param seed of the first program; the next has the next number
 * @param limit when to begin with no further programs
 * @param combinations whether each batch of programs is compiled with other parts of the processor left out
 * @param shrunk how many findings of each kind are made smaller
 * @param patience how long one finding is made smaller
 */
public record HuntOptions(
        long seed,
        int programs,
        Features features,
        int threads,
        Duration limit,
        CheckOptions check,
        boolean combinations,
        int shrunk,
        Duration patience) {}
