package org.retrograd.processor.adjoint;

import java.util.List;
import java.util.function.BiConsumer;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayCopy;
import org.retrograd.processor.ir.ArrayFill;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * Reverses what is done to the cells of arrays. A cell that was overwritten gives its adjoint to the value that was written,
 * and starts again from zero.
 */
final class MemoryReversal {

    private static final MethodName MIN = new MethodName(new ClassType("java.lang", List.of("Math")), "min");

    private final Activity activity;
    private final PrimalAccess access;
    private final Shadows shadows;

    MemoryReversal(Activity activity, PrimalAccess access, Shadows shadows) {
        this.activity = activity;
        this.access = access;
        this.shadows = shadows;
    }

    /** Whether there is anything to reverse: numbers that vary are written or overwritten. */
    boolean isActive(Statement statement) {
        return org.retrograd.processor.analysis.Writes.target(statement)
                .filter(array -> activity.isVaried(array)
                        && array.type() instanceof ArrayType type
                        && type.element() instanceof PrimitiveType)
                .isPresent();
    }

    /** Reverses a write, and hands the contributions to what was written on. */
    void reverse(Statement statement, ReverseScope scope, BiConsumer<Operand, Operand> contribute) {
        if (statement instanceof ArrayStore store) {
            Operand shadow = shadows.of(store.array(), scope, store.origin());
            Operand index = access.at(scope, store.index());
            if (activity.isVaried(store.value())) {
                contribute.accept(store.value(), load(shadow, index, scope.builder(), store.origin()));
            }
            scope.builder().add(new ArrayStore(shadow, index, zero(shadow), store.origin()));
        } else if (statement instanceof ArrayAdd add) {
            if (activity.isVaried(add.value())) {
                Operand shadow = shadows.of(add.array(), scope, add.origin());
                Operand index = access.at(scope, add.index());
                contribute.accept(add.value(), load(shadow, index, scope.builder(), add.origin()));
            }
        } else if (statement instanceof ArrayFill fill) {
            fill(fill, scope, contribute);
        } else if (statement instanceof ArrayCopy copy) {
            copy(copy, scope);
        }
    }

    private static Operand load(Operand array, Operand index, BlockBuilder builder, SourceSpan origin) {
        return builder.define(new Op.ArrayLoad(array, index), Name.NONE, origin);
    }

    private static Constant zero(Operand array) {
        return Constant.zero((PrimitiveType) ((ArrayType) array.type()).element());
    }

    private void fill(ArrayFill fill, ReverseScope scope, BiConsumer<Operand, Operand> contribute) {
        BlockBuilder builder = scope.builder();
        Operand shadow = shadows.of(fill.array(), scope, fill.origin());
        Operand from = access.at(scope, fill.from());
        Operand to = access.at(scope, fill.to());
        if (activity.isVaried(fill.value())) {
            contribute.accept(fill.value(), sum(shadow, from, to, builder, fill.origin()));
        }
        builder.add(new ArrayFill(shadow, from, to, zero(shadow), fill.origin()));
    }

    private static Operand sum(Operand array, Operand from, Operand to, BlockBuilder builder, SourceSpan origin) {
        Constant zero = zero(array);
        Name name = ReverseScope.adjointName((Value) array);
        Value index = builder.values().fresh(Name.primal("k"), PrimitiveType.INT);
        Value before = builder.values().fresh(new Name("sum", name.role()), zero.type());
        Value total = builder.values().fresh(before.name(), zero.type());
        BlockBuilder body = builder.inner();
        Operand more = body.binary(BinaryOperator.ADD, before, load(array, index, body, origin), origin);
        builder.add(new Loop(
                new LoopRange(index, from, to, BinaryOperator.LESS, 1),
                List.of(new Carry(before, zero, total)),
                body.build(List.of(more)),
                origin));
        return total;
    }

    /** By way of a copy, since source and target may be the same array. */
    private void copy(ArrayCopy copy, ReverseScope scope) {
        BlockBuilder builder = scope.builder();
        SourceSpan origin = copy.origin();
        Operand target = shadows.of(copy.target(), scope, origin);
        Operand start = access.at(scope, copy.targetStart());
        Operand length = access.at(scope, copy.length());
        Operand end = builder.let(new Op.Binary(BinaryOperator.ADD, start, length), Name.NONE, origin);
        boolean isVaried = activity.isVaried(copy.source());
        Operand moved = isVaried
                ? builder.define(
                        new Op.CopyOf(target, start, end),
                        new Name("moved", ((Value) target).name().role()),
                        origin)
                : target;
        builder.add(new ArrayFill(target, start, end, zero(target), origin));
        if (isVaried) {
            Operand source = shadows.of(copy.source(), scope, origin);
            add(moved, source, access.at(scope, copy.sourceStart()), length, builder, origin);
        }
    }

    /** {@code target[start + k] += source[k]} for all k below the length. */
    private static void add(
            Operand source, Operand target, Operand start, Operand length, BlockBuilder builder, SourceSpan origin) {
        Value index = builder.values().fresh(Name.primal("k"), PrimitiveType.INT);
        BlockBuilder body = builder.inner();
        Operand place = start instanceof Constant constant && constant.isNumber(0)
                ? index
                : body.binary(BinaryOperator.ADD, start, index, origin);
        body.add(new ArrayAdd(target, place, load(source, index, body, origin), origin));
        LoopRange range = new LoopRange(index, Constant.of(0), length, BinaryOperator.LESS, 1);
        builder.add(new Loop(range, List.of(), body.build(List.of()), origin));
    }

    /** A copy gives what it gathered to the cells that it came from; cells beyond the end of these were zeros. */
    void copyOf(Value result, Op.CopyOf copy, ReverseScope scope, SourceSpan origin) {
        if (!(((ArrayType) copy.type()).element() instanceof PrimitiveType)) {
            return;
        }
        BlockBuilder builder = scope.builder();
        Operand mine = shadows.of(result, scope, origin);
        Operand theirs = shadows.of(copy.array(), scope, origin);
        Operand from = access.at(scope, copy.from());
        Operand taken = builder.let(new Op.ArrayLength(mine), origin);
        Operand there = builder.let(new Op.ArrayLength(theirs), origin);
        boolean isFromStart = from instanceof Constant constant && constant.isNumber(0);
        Operand rest = isFromStart ? there : builder.binary(BinaryOperator.SUBTRACT, there, from, origin);
        Operand length = builder.let(new Op.MathCall(MIN, List.of(taken, rest), PrimitiveType.INT), origin);
        add(mine, theirs, from, length, builder, origin);
    }

    /** Each cell had a part in the sum. */
    void arraySum(Op.ArraySum sum, Operand adjoint, ReverseScope scope, SourceSpan origin) {
        BlockBuilder builder = scope.builder();
        Operand shadow = shadows.of(sum.array(), scope, origin);
        Operand length = builder.let(new Op.ArrayLength(shadow), origin);
        Value index = builder.values().fresh(Name.primal("k"), PrimitiveType.INT);
        BlockBuilder body = builder.inner();
        body.add(new ArrayAdd(shadow, index, adjoint, origin));
        LoopRange range = new LoopRange(index, Constant.of(0), length, BinaryOperator.LESS, 1);
        builder.add(new Loop(range, List.of(), body.build(List.of()), origin));
    }
}
