package org.retrograd.processor.adjoint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.analysis.Regions.Region;
import org.retrograd.processor.analysis.Selections.Selection;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * A block of the reverse sweep under construction, the mirror image of one of the primal's. Knows the adjoints gathered so
 * far and the primal values at hand.
 */
abstract class ReverseScope {

    private final BlockBuilder builder;
    private final Map<Value, Operand> adjoints = new LinkedHashMap<>();
    private final Map<Value, Operand> primals = new HashMap<>();
    private final Map<Value, Operand> shadows = new HashMap<>();
    private final Set<Region> mirrored = new HashSet<>();

    private ReverseScope(BlockBuilder builder) {
        this.builder = builder;
    }

    BlockBuilder builder() {
        return builder;
    }

    Map<Value, Operand> primals() {
        return primals;
    }

    Map<Value, Operand> shadows() {
        return shadows;
    }

    /** The adjoint gathered so far for a value that is visible here; empty stands for zero. */
    final Optional<Operand> adjoint(Value primal) {
        Operand known = adjoints.get(primal);
        return known != null ? Optional.of(known) : inherited(primal);
    }

    /** Adds a contribution to the adjoint of a value that is visible here. */
    final void add(Value primal, Operand contribution, SourceSpan origin) {
        Optional<Operand> before = adjoint(primal);
        adjoints.put(
                primal,
                before.isEmpty() ? contribution : builder.sum(primal.type(), before.get(), contribution, origin));
    }

    final void replace(Value primal, Operand adjoint) {
        adjoints.put(primal, adjoint);
    }

    /** Ends the adjoint of a value at its definition. */
    final Optional<Operand> take(Value primal) {
        return Optional.ofNullable(adjoints.remove(primal));
    }

    /** The values whose adjoints were touched here and not ended. */
    final Set<Value> touched() {
        return adjoints.keySet();
    }

    /** What the surroundings have gathered for a value from outside of this block. */
    abstract Optional<Operand> inherited(Value primal);

    /** The scope that mirrors the region given: this one or one around it. */
    final ReverseScope mirroring(Region region) {
        return mirrored.contains(region) ? this : around(region);
    }

    /** The scope around this one that mirrors the region. */
    abstract ReverseScope around(Region region);

    /** Says that the blocks of a region are mirrored here: that which this scope is made for, or the only one that goes on. */
    final void mirror(Region region) {
        mirrored.add(region);
    }

    /** The primal's block whose forward sweep stands right before this scope's statements, if that is so. */
    Optional<Block> block() {
        return Optional.empty();
    }

    /** The same block, if the statement is one of its own. */
    final Optional<Block> blockOf(Statement statement) {
        return block().filter(block -> block.statements().stream().anyMatch(each -> each == statement));
    }

    /** Whether the values of the region are at hand here as the primal names them. */
    boolean holds(Region region) {
        return false;
    }

    /** What counts the iterations of the primal, if it is not to be made from the index. */
    Optional<Value> counter() {
        return Optional.empty();
    }

    static Name adjointName(Value primal) {
        return primal.name().isTemporary()
                ? new Name("t", Role.ADJOINT)
                : primal.name().as(Role.ADJOINT);
    }

    /** The function's own block. */
    static final class Outermost extends ReverseScope {

        private final Optional<Block> block;

        /**
         * @param block the function's body, if its forward sweep and its reverse sweep are one method
         */
        Outermost(BlockBuilder builder, Optional<Block> block) {
            super(builder);
            this.block = block;
        }

        @Override
        Optional<Block> block() {
            return block;
        }

        @Override
        Optional<Operand> inherited(Value primal) {
            return Optional.empty();
        }

        @Override
        ReverseScope around(Region region) {
            throw new IllegalStateException(
                    "not inside a mirrored " + region.owner().getClass().getSimpleName());
        }
    }

    /** A branch of an {@code if}. */
    static final class Branch extends ReverseScope {

        private final ReverseScope parent;
        private final Region region;
        private Optional<Block> fused = Optional.empty();

        Branch(ReverseScope parent, Region region) {
            super(parent.builder().inner());
            this.parent = parent;
            this.region = region;
            mirror(region);
        }

        /** Says that the forward sweep of the branch stands right before. */
        void fuse(Block block) {
            fused = Optional.of(block);
        }

        @Override
        Optional<Block> block() {
            return fused;
        }

        @Override
        boolean holds(Region other) {
            return fused.isPresent() && other.equals(region);
        }

        @Override
        Optional<Operand> inherited(Value primal) {
            return parent.adjoint(primal);
        }

        @Override
        ReverseScope around(Region other) {
            return parent.mirroring(other);
        }
    }

    /** One iteration of a loop, or a part of it, run once more right before it is reversed. */
    static final class Again extends ReverseScope {

        private final ReverseScope parent;
        private final Selection selection;

        Again(ReverseScope parent, Selection selection) {
            super(parent.builder().inner());
            this.parent = parent;
            this.selection = selection;
            selection.regions().forEach(this::mirror);
        }

        @Override
        Optional<Operand> inherited(Value primal) {
            return parent.adjoint(primal);
        }

        @Override
        ReverseScope around(Region other) {
            return parent.mirroring(other);
        }

        @Override
        Optional<Block> block() {
            return Optional.of(selection.path());
        }

        @Override
        boolean holds(Region region) {
            return selection.regions().contains(region);
        }
    }

    /** The body of a loop: adjoints of values from outside are carried from iteration to iteration. */
    static final class Iteration extends ReverseScope {

        private final ReverseScope parent;
        private final LocalValues locals;
        private final Map<Value, Value> accumulators = new LinkedHashMap<>();
        private Optional<Value> counter = Optional.empty();
        private Optional<Value> exit = Optional.empty();
        private Optional<Loop> fused = Optional.empty();
        private final Map<Carry, Value> undone = new LinkedHashMap<>();

        /** Tells which values the body itself defines. */
        interface LocalValues {
            boolean contains(Value value);
        }

        Iteration(ReverseScope parent, Region region, LocalValues locals) {
            super(parent.builder().inner());
            this.parent = parent;
            this.locals = locals;
            mirror(region);
        }

        @Override
        Optional<Operand> inherited(Value primal) {
            if (locals.contains(primal)) {
                return Optional.empty();
            }
            return Optional.of(accumulators.computeIfAbsent(
                    primal,
                    value -> builder()
                            .values()
                            .fresh(adjointName(value), value.type().tangent())));
        }

        @Override
        ReverseScope around(Region other) {
            return parent.mirroring(other);
        }

        /** The number of the way that this iteration ended, in the primal; a carry of the reversed loop. */
        Value exit() {
            Value known = exit.orElseGet(() -> builder().values().fresh(Name.primal("exit"), PrimitiveType.INT));
            exit = Optional.of(known);
            return known;
        }

        /** The same, if it was asked for. */
        Optional<Value> askedExit() {
            return exit;
        }

        /** What a carry of the primal held behind this iteration; a carry of the reversed loop, for what is undone here. */
        Value behind(Carry primal) {
            return undone.computeIfAbsent(
                    primal,
                    carry -> builder()
                            .values()
                            .fresh(carry.parameter().name(), carry.parameter().type()));
        }

        /** The carries whose changes are undone, each with what it held behind the iteration. */
        Map<Carry, Value> undone() {
            return undone;
        }

        /** Says that the forward sweep of the same iteration of the loop stands right before. */
        void fuse(Loop loop) {
            fused = Optional.of(loop);
        }

        @Override
        Optional<Block> block() {
            return fused.map(Loop::body);
        }

        @Override
        boolean holds(Region region) {
            return fused.filter(loop -> loop == region.owner()).isPresent();
        }

        /** Says that the number of the iteration is at hand in a counter. */
        void countedBy(Value iterationCounter) {
            counter = Optional.of(iterationCounter);
        }

        @Override
        Optional<Value> counter() {
            return counter;
        }

        /** The values from outside whose adjoints the iterations add to. */
        List<Value> accumulated() {
            return new ArrayList<>(accumulators.keySet());
        }

        Value accumulator(Value primal) {
            return Objects.requireNonNull(accumulators.get(primal));
        }
    }
}
