package org.retrograd.maven.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each operation stands in a method, by the number of loops around it. All branches are counted.
 *
 * @param byDepth for each number of loops, from none on, the counts of what stands there
 */
public record Counts(List<Map<Operation, Long>> byDepth) {

    /** Nothing at all. */
    public static final Counts NONE = new Counts(List.of());

    /** Copies the collections. */
    public Counts {
        byDepth = byDepth.stream().map(Map::copyOf).toList();
    }

    /** One operation. */
    public static Counts one(Operation operation, int depth) {
        return new Counts(List.of(Map.of(operation, 1L))).inside(depth);
    }

    /** The sum. */
    public Counts plus(Counts other) {
        List<Map<Operation, Long>> sum = new ArrayList<>();
        for (int depth = 0; depth < Math.max(depths(), other.depths()); depth++) {
            Map<Operation, Long> counts = new TreeMap<>(atDepth(depth));
            other.atDepth(depth).forEach((operation, count) -> counts.merge(operation, count, Long::sum));
            sum.add(counts);
        }
        return new Counts(sum);
    }

    /** The same counts inside of more loops. */
    public Counts inside(int loops) {
        List<Map<Operation, Long>> shifted = new ArrayList<>();
        for (int depth = 0; depth < loops; depth++) {
            shifted.add(Map.of());
        }
        shifted.addAll(byDepth);
        return new Counts(shifted);
    }

    /** One more than the largest number of loops. */
    public int depths() {
        return byDepth.size();
    }

    /** The count of an operation inside of so many loops. */
    public long at(int depth, Operation operation) {
        return atDepth(depth).getOrDefault(operation, 0L);
    }

    /** The floating-point operations, {@code Math} calls and array accesses inside of so many loops. */
    public long work(int depth) {
        return atDepth(depth).entrySet().stream()
                .filter(entry -> entry.getKey().isWork())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Map<Operation, Long> atDepth(int depth) {
        return depth < depths() ? byDepth.get(depth) : Map.of();
    }
}
