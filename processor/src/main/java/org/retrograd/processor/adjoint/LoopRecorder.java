package org.retrograd.processor.adjoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.retrograd.processor.adjoint.SavePlan.Kept;
import org.retrograd.processor.analysis.TripBounds;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Value;

/** Keeps values of a loop's iterations, as it goes through the forward sweep. */
abstract class LoopRecorder {

    private final List<Kept> kept;

    private LoopRecorder(List<Kept> kept) {
        this.kept = kept;
    }

    static LoopRecorder of(Loop loop, SavePlan plan, BlockBuilder before) {
        List<Kept> kept = plan.of(loop);
        Optional<Value> count = plan.trips(loop);
        if (length(loop) == StorageFact.Length.EXACT) {
            return new Exact(loop.range().orElseThrow(), kept, before);
        }
        return kept.isEmpty() && count.isEmpty() ? new Nothing() : new Growing(kept, count, before);
    }

    /** How place is found for what is kept of a loop. */
    static StorageFact.Length length(Loop loop) {
        return TripBounds.determine(loop) ? StorageFact.Length.EXACT : StorageFact.Length.GROWING;
    }

    final List<Kept> kept() {
        return kept;
    }

    /** What the recording carries from iteration to iteration. */
    abstract List<Carry> carries();

    /** Runs at the start of an iteration. */
    abstract void begin(BlockBuilder body);

    /** Where a value is kept: the buffers in the order of the values. */
    abstract List<Value> buffers();

    abstract Operand iteration();

    /** What the carries hold at the end of an iteration. */
    abstract List<Operand> next(BlockBuilder body);

    final boolean keepsAnyOf(List<Value> defined) {
        return kept.stream().map(Kept::inside).anyMatch(defined::contains);
    }

    /** Keeps those of the values, just defined, that are asked for. */
    final void keep(List<Value> defined, BlockBuilder body) {
        for (int k = 0; k < kept.size(); k++) {
            if (defined.contains(kept.get(k).inside())) {
                body.add(new ArrayStore(
                        buffers().get(k), iteration(), kept.get(k).inside(), SourceSpan.NONE));
            }
        }
    }

    /** Nothing is asked for. */
    private static final class Nothing extends LoopRecorder {

        Nothing() {
            super(List.of());
        }

        @Override
        List<Carry> carries() {
            return List.of();
        }

        @Override
        void begin(BlockBuilder body) {}

        @Override
        List<Value> buffers() {
            return List.of();
        }

        @Override
        Operand iteration() {
            return Constant.of(0);
        }

        @Override
        List<Operand> next(BlockBuilder body) {
            return List.of();
        }
    }

    /** Arrays as long as the loop, made before it. */
    private static final class Exact extends LoopRecorder {

        private final LoopRange range;
        private Operand iteration = Constant.of(0);

        Exact(LoopRange range, List<Kept> kept, BlockBuilder before) {
            super(kept);
            this.range = range;
            if (!kept.isEmpty()) {
                Operand trips = LoopCounting.trips(range, UnaryOperator.identity(), before, SourceSpan.NONE);
                kept.forEach(each -> before.add(new Let(
                        each.outside(),
                        new Op.NewArray((ArrayType) each.outside().type(), trips),
                        SourceSpan.NONE)));
            }
        }

        @Override
        List<Carry> carries() {
            return List.of();
        }

        @Override
        void begin(BlockBuilder body) {
            if (!kept().isEmpty()) {
                iteration = LoopCounting.iteration(range, UnaryOperator.identity(), body, SourceSpan.NONE);
            }
        }

        @Override
        List<Value> buffers() {
            return kept().stream().map(Kept::outside).toList();
        }

        @Override
        Operand iteration() {
            return iteration;
        }

        @Override
        List<Operand> next(BlockBuilder body) {
            return List.of();
        }
    }

    /** Buffers that become twice as long when they are full: nobody knows before how often the loop will go round. */
    private static final class Growing extends LoopRecorder {

        private static final int FIRST_LENGTH = 8;

        private final Value trips;
        private final List<Carry> carries = new ArrayList<>();
        private final List<Value> buffers = new ArrayList<>();

        Growing(List<Kept> kept, Optional<Value> count, BlockBuilder before) {
            super(kept);
            trips = before.values().fresh(LoopCounting.TRIPS, PrimitiveType.INT);
            Value after = count.orElseGet(() -> before.values().fresh(LoopCounting.TRIPS, PrimitiveType.INT));
            carries.add(new Carry(trips, Constant.of(0), after));
            for (Kept each : kept) {
                Value outside = each.outside();
                Op empty = new Op.NewArray((ArrayType) outside.type(), Constant.of(FIRST_LENGTH));
                Value first = before.define(empty, outside.name(), SourceSpan.NONE);
                Value parameter = before.values().fresh(outside.name(), outside.type());
                carries.add(new Carry(parameter, first, outside));
            }
        }

        @Override
        List<Carry> carries() {
            return carries;
        }

        /** All are full at once. */
        @Override
        void begin(BlockBuilder body) {
            if (carries.size() == 1) {
                return;
            }
            List<Value> full = carries.stream().skip(1).map(Carry::parameter).toList();
            Operand length = body.let(new Op.ArrayLength(full.get(0)), SourceSpan.NONE);
            Operand areFull = body.binary(BinaryOperator.EQUAL, trips, length, SourceSpan.NONE);
            BlockBuilder longer = body.inner();
            Operand twice = longer.binary(BinaryOperator.MULTIPLY, Constant.of(2), trips, SourceSpan.NONE);
            List<Value> copies = new ArrayList<>();
            for (Value buffer : full) {
                copies.add(longer.define(new Op.CopyOf(buffer, Constant.of(0), twice), buffer.name(), SourceSpan.NONE));
                buffers.add(body.values().fresh(buffer.name(), buffer.type()));
            }
            body.add(new If(
                    areFull,
                    longer.build(copies),
                    body.inner().build(full),
                    buffers,
                    If.Form.STATEMENT,
                    SourceSpan.NONE));
        }

        @Override
        List<Value> buffers() {
            return buffers;
        }

        /** Buffers cannot become longer than an int says; a bare count could run past it. */
        private Op oneMore() {
            return buffers.isEmpty()
                    ? LoopCounting.incrementExact(trips)
                    : new Op.Binary(BinaryOperator.ADD, trips, Constant.of(1));
        }

        @Override
        Operand iteration() {
            return trips;
        }

        @Override
        List<Operand> next(BlockBuilder body) {
            List<Operand> next = new ArrayList<>();
            next.add(body.let(oneMore(), LoopCounting.TRIPS, SourceSpan.NONE));
            next.addAll(buffers);
            return next;
        }
    }
}
