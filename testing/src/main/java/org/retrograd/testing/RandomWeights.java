package org.retrograd.testing;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/** Pseudo-random numbers of either sign between 1/2 and 3/2 in size: none so small that it would hide a component. */
final class RandomWeights implements DoubleSupplier {

    private final SplittableRandom random;

    RandomWeights(long seed) {
        this.random = new SplittableRandom(seed);
    }

    @Override
    public double getAsDouble() {
        double size = 0.5 + random.nextDouble();
        return random.nextBoolean() ? size : -size;
    }
}
