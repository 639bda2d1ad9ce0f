package org.retrograd.processor.adjoint;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.retrograd.processor.analysis.Regions;
import org.retrograd.processor.analysis.Regions.Region;
import org.retrograd.processor.analysis.Selections.Selection;
import org.retrograd.processor.analysis.WholeReads.Reads;
import org.retrograd.processor.analysis.WholeReads.Source;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/**
 * What the forward sweep hands to the reverse sweep out of blocks. A value of a loop's body leaves it in an array with an
 * element an iteration, a value of a branch as one more result of the {@code if}. Both are values of the block around,
 * and leave that in the same way if need be.
 */
final class SavePlan {

    private final Values values;
    private final Regions regions;
    private final IdentityHashMap<Statement, Map<Value, Kept>> kept = new IdentityHashMap<>();
    private final IdentityHashMap<Loop, Value> trips = new IdentityHashMap<>();
    private final IdentityHashMap<Loop, Choice> choices = new IdentityHashMap<>();
    private final IdentityHashMap<Loop, Map<Source, Value>> copies = new IdentityHashMap<>();
    private final Map<Value, Value> renamed = new HashMap<>();
    private final Map<Value, List<Region>> around = new LinkedHashMap<>();

    SavePlan(Values values, Regions regions) {
        this.values = values;
        this.regions = regions;
    }

    /**
     * A value that is carried out of a block.
     *
     * @param inside the value as the block knows it
     * @param block which block of the statement
     * @param outside the array or result as the surroundings know it
     * @param around the blocks around the value inside, outermost first
     */
    record Kept(Value inside, int block, Value outside, List<Region> around, WhyKept why) {}

    /** The value that stands for the one given behind the innermost statement around it. */
    Value keep(Value inside, List<Region> regions, WhyKept why) {
        Region region = regions.get(regions.size() - 1);
        Map<Value, Kept> ofStatement = kept.computeIfAbsent(region.owner(), owner -> new LinkedHashMap<>());
        Kept existing = ofStatement.get(inside);
        if (existing != null) {
            return existing.outside();
        }
        Value outside = region.owner() instanceof Loop
                ? values.fresh(arrayName(inside), new ArrayType(inside.type()))
                : values.fresh(inside.name(), inside.type());
        ofStatement.put(inside, new Kept(inside, region.block(), outside, regions, why));
        around.put(outside, regions.subList(0, regions.size() - 1));
        return outside;
    }

    /** Whether the value is one that {@link #keep} was asked for. */
    boolean keeps(Value inside, List<Region> regions) {
        return kept.getOrDefault(regions.get(regions.size() - 1).owner(), Map.of())
                .containsKey(inside);
    }

    /** The number of iterations that a loop has begun, counted by the forward sweep. */
    Value countTrips(Loop loop) {
        return trips.computeIfAbsent(loop, key -> {
            Value count = values.fresh(LoopCounting.TRIPS, PrimitiveType.INT);
            around.put(count, regions.around(loop));
            return count;
        });
    }

    /** The count of the loop's iterations, if it is asked for. */
    Optional<Value> trips(Loop loop) {
        return Optional.ofNullable(trips.get(loop));
    }

    /** What the forward sweep is to find out of a loop that chooses: the index chosen, negative if there is none. */
    record Choice(Selection selection, Value index) {}

    /** Asks for the index of the iteration that a loop chooses. */
    Value choose(Loop loop, Selection selection) {
        Value index = values.fresh(Name.primal("chosen"), PrimitiveType.INT);
        around.put(index, regions.around(loop));
        choices.put(loop, new Choice(selection, index));
        return index;
    }

    /** What is asked of a loop that chooses. */
    Optional<Choice> choice(Loop loop) {
        return Optional.ofNullable(choices.get(loop));
    }

    /** Asks for a copy of an array that a loop reads as a whole, made before the loop. */
    Value copy(Reads reads) {
        Value array = reads.source().array();
        return copies.computeIfAbsent(reads.loop(), loop -> new LinkedHashMap<>())
                .computeIfAbsent(
                        reads.source(),
                        source -> beside(reads.loop(), array.name().as(Role.SAVED), array.type()));
    }

    /** The copies to be made before the statement. */
    Map<Source, Value> copiesBefore(Statement statement) {
        return copies.getOrDefault(statement, Map.of());
    }

    /** Whether the value is such a copy. */
    boolean isCopy(Value value) {
        return copies.values().stream().anyMatch(each -> each.containsValue(value));
    }

    /** A value that the forward sweep will define beside one of the primal's. */
    Value beside(Value primal, Name name) {
        Value shadow = values.fresh(name, primal.type());
        around.put(shadow, regions.around(primal));
        return shadow;
    }

    /** A value that the forward sweep will define in place of a statement. */
    Value beside(Statement statement, Name name, Type type) {
        Value value = values.fresh(name, type);
        around.put(value, regions.around(statement));
        return value;
    }

    /** The blocks around a value that this plan made, outermost first; null-free: asked only of such values. */
    List<Region> around(Value outside) {
        return around.getOrDefault(outside, List.of());
    }

    /** Says that values of the sweeps have got other names since they were planned. */
    void rename(Map<Value, Value> names) {
        renamed.putAll(names);
    }

    /** What a value of the sweeps is called in the end. */
    Value finalName(Value planned) {
        Value name = planned;
        while (renamed.containsKey(name)) {
            name = Objects.requireNonNull(renamed.get(name));
        }
        return name;
    }

    /** All that leaves a block, in the order in which it was asked for statement by statement. */
    List<Kept> all() {
        return kept.values().stream().flatMap(each -> each.values().stream()).toList();
    }

    /** The loops that count their iterations. */
    Map<Loop, Value> counted() {
        return trips;
    }

    /** The loops of which the chosen iteration is known. */
    Map<Loop, Choice> chosen() {
        return choices;
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
        Name name = inside.name();
        boolean isShadow = name.role() == Role.ADJOINT && !name.base().isEmpty();
        String base = isShadow
                ? "d" + name.base().substring(0, 1).toUpperCase(Locale.ROOT)
                        + name.base().substring(1)
                : name.base();
        return new Name(base, Role.SAVED);
    }
}
