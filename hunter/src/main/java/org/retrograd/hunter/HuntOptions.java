package org.retrograd.hunter;

import java.time.Duration;
import org.retrograd.hunter.check.CheckOptions;
import org.retrograd.hunter.generate.Features;

/**
 * What to hunt for.
 *
 * @param seed of the first program; the next has the next number
 * @param limit when to begin with no further programs
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
        int shrunk,
        Duration patience) {}
