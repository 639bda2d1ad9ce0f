package org.retrograd.processor.adjoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.analysis.Writes;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Value;

/**
 * The shadows of the active array parameters: the caller's buffers, or new arrays. The shadow of an array that is written to is
 * always a new one, since writing ends adjoints that the caller's buffer had before.
 *
 * @param shadows by parameter
 * @param gradients the adjoints of what the parameters held at the start; where rows are replaced, not the shadows themselves
 * @param added what has to be added to the caller's buffers
 * @param areNeededFirst whether the shadows have to be made before the forward sweep
 */
record ParameterShadows(
        Map<Value, Operand> shadows, Map<Value, Operand> gradients, Map<Value, Value> added, boolean areNeededFirst) {

    static ParameterShadows of(
            List<Value> parameters,
            List<Value> active,
            Map<Value, Value> buffers,
            Activity activity,
            Writes writes,
            BlockBuilder prologue) {
        Map<Value, Operand> shadows = new LinkedHashMap<>();
        for (Value parameter : parameters) {
            if (activity.isVaried(parameter) && parameter.type() instanceof ArrayType && !active.contains(parameter)) {
                shadows.put(parameter, zeros(parameter, prologue));
            }
        }
        Map<Value, Operand> gradients = new LinkedHashMap<>();
        Map<Value, Value> added = new LinkedHashMap<>();
        boolean replaced = false;
        for (Value parameter : active) {
            if (!(parameter.type() instanceof ArrayType)) {
                continue;
            }
            Value buffer = buffers.get(parameter);
            if (buffer != null && writes.isConstantThroughout(parameter)) {
                shadows.put(parameter, buffer);
                gradients.put(parameter, buffer);
                continue;
            }
            Value shadow = zeros(parameter, prologue);
            shadows.put(parameter, shadow);
            boolean replacesRows = writes.replacesRows(parameter);
            replaced |= replacesRows;
            gradients.put(parameter, replacesRows ? rows(shadow, prologue) : shadow);
            if (buffer != null) {
                added.put(parameter, buffer);
            }
        }
        return new ParameterShadows(shadows, gradients, added, replaced);
    }

    private static Value zeros(Value parameter, BlockBuilder prologue) {
        return prologue.define(new Op.ZerosLike(parameter), parameter.name().as(Role.ADJOINT), SourceSpan.NONE);
    }

    /** The rows of a shadow as they are at the start, at every depth. */
    private static Value rows(Value shadow, BlockBuilder builder) {
        Operand length = builder.let(new Op.ArrayLength(shadow), SourceSpan.NONE);
        Value rows = builder.define(new Op.CopyOf(shadow, Constant.of(0), length), shadow.name(), SourceSpan.NONE);
        boolean isDeep = shadow.type() instanceof ArrayType outer
                && outer.element() instanceof ArrayType inner
                && inner.element() instanceof ArrayType;
        if (isDeep) {
            Value index = builder.values().fresh(Name.primal("i"), PrimitiveType.INT);
            BlockBuilder body = builder.inner();
            Value row = body.define(new Op.ArrayLoad(shadow, index), shadow.name(), SourceSpan.NONE);
            body.add(new ArrayStore(rows, index, rows(row, body), SourceSpan.NONE));
            LoopRange range = new LoopRange(index, Constant.of(0), length, BinaryOperator.LESS, 1);
            builder.add(new Loop(range, List.of(), body.build(List.of()), SourceSpan.NONE));
        }
        return rows;
    }

    /** Adds to the caller's buffers. */
    void deliver(BlockBuilder reverse) {
        added.forEach((parameter, buffer) -> {
            Operand gradient = gradients.get(parameter);
            if (gradient != null) {
                ArraySeed.add(buffer, buffer, gradient, reverse);
            }
        });
    }
}
