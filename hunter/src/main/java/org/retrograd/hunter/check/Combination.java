package org.retrograd.hunter.check;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.retrograd.processor.Options;

/** Parts of the processor that are left out together. */
public final class Combination {

    private static final int SHAPES = 4;

    private Combination() {}

    /** Nothing, one part, all but one, or any half of them, by the number. */
    public static Set<String> of(long number) {
        Random dice = new Random(number);
        List<String> parts = List.copyOf(new TreeSet<>(Options.parts()));
        String one = parts.get(dice.nextInt(parts.size()));
        Set<String> rest = new TreeSet<>(parts);
        rest.remove(one);
        return switch ((int) Math.floorMod(number, (long) SHAPES)) {
            case 0 -> Set.of();
            case 1 -> Set.of(one);
            case 2 -> rest;
            default -> {
                rest.removeIf(part -> dice.nextBoolean());
                yield rest;
            }
        };
    }
}
