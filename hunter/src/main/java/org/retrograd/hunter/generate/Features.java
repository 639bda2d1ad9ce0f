package org.retrograd.hunter.generate;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The constructs that programs may hold. */
public record Features(Set<Feature> set) {

    /** What the first version of the compiler took: no writes to memory, no exits, no loops but counted ones. */
    public static final Features BASIC = new Features(EnumSet.range(Feature.IF, Feature.STOP_GRADIENT));

    public static final Features ALL = new Features(EnumSet.allOf(Feature.class));

    public Features {
        set = Set.copyOf(set);
    }

    public boolean has(Feature feature) {
        return set.contains(feature);
    }

    /** The same without one. */
    public Features without(Feature feature) {
        return new Features(set.stream().filter(other -> other != feature).collect(Collectors.toSet()));
    }

    /**
     * Reads a list such as {@code basic,while,-helper}: groups and features, added in order, or taken away if there is a
     * minus in front. A list that starts with a minus starts from all.
     *
     * @throws IllegalArgumentException if a name is unknown
     */
    public static Features parse(String list) {
        EnumSet<Feature> chosen = list.startsWith("-") ? EnumSet.allOf(Feature.class) : EnumSet.noneOf(Feature.class);
        for (String word : list.split(",", -1)) {
            boolean isRemoved = word.startsWith("-");
            Collection<Feature> named = named(isRemoved ? word.substring(1) : word);
            if (isRemoved) {
                chosen.removeAll(named);
            } else {
                chosen.addAll(named);
            }
        }
        return new Features(chosen);
    }

    private static Collection<Feature> named(String word) {
        String name = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return switch (name) {
            case "BASIC" -> BASIC.set;
            case "ALL" -> ALL.set;
            default ->
                Arrays.stream(Feature.values())
                        .filter(feature -> feature.name().equals(name))
                        .findFirst()
                        .map(Set::of)
                        .orElseThrow(() -> new IllegalArgumentException("unknown feature: " + word));
        };
    }
}
