package org.retrograd.hunter.generate;

import java.util.List;
import java.util.random.RandomGenerator;

/** Random decisions. */
record Dice(RandomGenerator random) {

    /** One of so many things, and how likely it is compared to the others. */
    record Weighted<T>(double weight, T thing) {}

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A number from {@code from} to {@code to}, both included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    @SafeVarargs
    final <T> T pick(T first, T... others) {
        int at = random.nextInt(others.length + 1);
        return at == 0 ? first : others[at - 1];
    }

    <T> T weighted(List<Weighted<T>> things) {
        double rest = random.nextDouble()
                * things.stream().mapToDouble(Weighted::weight).sum();
        for (Weighted<T> candidate : things) {
            rest -= candidate.weight;
            if (rest < 0) {
                return candidate.thing;
            }
        }
        return things.get(things.size() - 1).thing;
    }
}
