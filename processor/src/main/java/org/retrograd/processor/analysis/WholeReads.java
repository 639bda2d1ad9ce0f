package org.retrograd.processor.analysis;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.analysis.Regions.Region;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Value;

/**
 * Loops in loops that read an array as a whole, again and again, while nobody writes to it: of such an array one copy holds what is read,
 * where elements kept one by one would be as many as there are iterations.
 */
public final class WholeReads {

    private final Memory memory;
    private final Regions regions;
    private final IdentityHashMap<Loop, Set<Memory.Cells>> written = new IdentityHashMap<>();

    public WholeReads(Memory memory, Regions regions) {
        this.memory = memory;
        this.regions = regions;
    }

    /**
     * Reads of a whole array.
     *
     * @param loop the outermost loop that does so, and does not write to it
     */
    public record Reads(Loop loop, Source source) {}

    /**
     * What a loop reads.
     *
     * @param condition under which it does, known before the loop
     */
    public record Source(Value array, Optional<Condition> condition) {}

    /**
     * What the loop decides the same way in each of its iterations.
     *
     * @param test on values from outside of the loop, or such a value itself
     * @param holds whether the array is read if it holds
     */
    public record Condition(Operand value, Optional<Op> test, boolean holds) {}

    /** How the array of a load is read, if it is as a whole. */
    public Optional<Reads> around(Let let) {
        if (!(let.op() instanceof Op.ArrayLoad load)
                || !(load.array() instanceof Value array)
                || !regions.defines(array)) {
            return Optional.empty();
        }
        List<Region> around = regions.around(let.result());
        boolean isByElement = !around.isEmpty()
                && around.get(around.size() - 1).owner() instanceof Loop innermost
                && innermost
                        .range()
                        .filter(range -> range.index().equals(load.index()))
                        .isPresent();
        if (!isByElement) {
            return Optional.empty();
        }
        for (int k = regions.around(array).size(); k < around.size() - 1; k++) {
            Optional<Reads> reads = reads(array, around.subList(k, around.size()));
            if (reads.isPresent()) {
                return reads;
            }
        }
        return Optional.empty();
    }

    private Optional<Reads> reads(Value array, List<Region> path) {
        boolean isOfLoops =
                path.stream().filter(region -> !isChoice(region)).allMatch(region -> isWhole(region, array));
        List<Region> choices = path.stream().filter(WholeReads::isChoice).toList();
        if (!isOfLoops
                || path.size() - choices.size() < 2
                || !(path.get(0).owner() instanceof Loop outer)
                || written(outer).contains(memory.of(array).orElseThrow())) {
            return Optional.empty();
        }
        if (choices.isEmpty()) {
            return Optional.of(new Reads(outer, new Source(array, Optional.empty())));
        }
        return choices.size() > 1
                ? Optional.empty()
                : condition(choices.get(0), outer)
                        .map(condition -> new Reads(outer, new Source(array, Optional.of(condition))));
    }

    private static boolean isChoice(Region region) {
        return region.owner() instanceof If;
    }

    /** Whether the region is the body of a loop through all elements of the array. */
    private boolean isWhole(Region region, Value array) {
        return region.owner() instanceof Loop loop
                && region.block() == 0
                && loop.exit().isEmpty()
                && loop.range()
                        .filter(LoopRange::countsFromZero)
                        .filter(range -> isLength(range.bound(), array))
                        .isPresent();
    }

    private boolean isLength(Operand bound, Value array) {
        boolean isAsked = bound instanceof Value value
                && regions.definition(value)
                        .filter(let -> let.op() instanceof Op.ArrayLength length
                                && length.array().equals(array))
                        .isPresent();
        return isAsked
                || regions.definition(array)
                        .filter(let -> let.op() instanceof Op.NewArray made
                                && made.length().equals(bound))
                        .isPresent();
    }

    private Optional<Condition> condition(Region choice, Loop outer) {
        Operand condition = ((If) choice.owner()).condition();
        boolean holds = choice.block() == 0;
        if (isOutside(condition, outer)) {
            return Optional.of(new Condition(condition, Optional.empty(), holds));
        }
        return regions.definition((Value) condition)
                .map(Let::op)
                .filter(op ->
                        op instanceof Op.Binary && op.operands().stream().allMatch(each -> isOutside(each, outer)))
                .map(test -> new Condition(condition, Optional.of(test), holds));
    }

    private boolean isOutside(Operand operand, Loop loop) {
        return !(operand instanceof Value value)
                || regions.around(value).stream().noneMatch(region -> region.owner() == loop);
    }

    private Set<Memory.Cells> written(Loop loop) {
        return written.computeIfAbsent(loop, key -> {
            Set<Memory.Cells> cells = new HashSet<>();
            Blocks.forEach(loop.body(), statement -> cells.addAll(Writes.cells(statement, memory)));
            return cells;
        });
    }
}
