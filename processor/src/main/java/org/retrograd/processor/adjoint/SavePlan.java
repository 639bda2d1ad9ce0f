package org.retrograd.processor.adjoint;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.retrograd.processor.analysis.Regions.Region;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.For;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/**
 * What the forward sweep hands to the reverse sweep out of blocks. A value of a loop's body leaves it in an array with an
 * element an iteration, a value of a branch as one more result of the {@code if}. Both are values of the block around,
 * and leave that in the same way if need be.
 */
final class SavePlan {

    private final Values values;
    private final IdentityHashMap<Statement, Map<Value, Kept>> kept = new IdentityHashMap<>();
    private final Map<Value, List<Region>> around = new LinkedHashMap<>();

    SavePlan(Values values) {
        this.values = values;
    }

    /**
     * A value that is carried out of a block.
     *
     * @param inside the value as the block knows it
     * @param block which block of the statement
     * @param outside the array or result as the surroundings know it
     */
    record Kept(Value inside, int block, Value outside) {}

    /** The value that stands for the one given behind the innermost statement around it. */
    Value keep(Value inside, List<Region> regions) {
        Region region = regions.get(regions.size() - 1);
        Map<Value, Kept> ofStatement = kept.computeIfAbsent(region.owner(), owner -> new LinkedHashMap<>());
        Kept existing = ofStatement.get(inside);
        if (existing != null) {
            return existing.outside();
        }
        Value outside = region.owner() instanceof For
                ? values.fresh(arrayName(inside), new ArrayType(inside.type()))
                : values.fresh(inside.name(), inside.type());
        ofStatement.put(inside, new Kept(inside, region.block(), outside));
        around.put(outside, regions.subList(0, regions.size() - 1));
        return outside;
    }

    /** The blocks around a value that this plan made, outermost first; null-free: asked only of such values. */
    List<Region> around(Value outside) {
        return around.getOrDefault(outside, List.of());
    }

    boolean made(Value value) {
        return around.containsKey(value);
    }

    /** What leaves the blocks of the statement. */
    List<Kept> of(Statement statement) {
        return List.copyOf(kept.getOrDefault(statement, Map.of()).values());
    }

    Stream<Kept> of(Statement statement, int block) {
        return of(statement).stream().filter(each -> each.block() == block);
    }

    private static Name arrayName(Value inside) {
        String base = inside.name().base();
        return new Name(base.isEmpty() ? "value" : base, Role.SAVED);
    }
}
