package org.retrograd.processor.adjoint;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.analysis.Regions;
import org.retrograd.processor.ir.ArrayCopy;
import org.retrograd.processor.ir.ArrayFill;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * The shadows that the forward sweep makes: each is defined beside its array, in the same way. Only those that are asked for,
 * and those from which these come.
 */
final class ShadowPlan {

    private final Regions regions;
    private final Activity activity;
    private final SavePlan saves;
    private final CallPlan calls;
    private final Map<Value, CallStatement> results = new HashMap<>();
    private final Map<Value, Operand> ofParameters = new HashMap<>();
    private final Map<Value, Value> planned = new LinkedHashMap<>();
    private final Map<Value, If> merges = new HashMap<>();
    private final Map<Value, Loop> loops = new HashMap<>();

    ShadowPlan(Regions regions, Activity activity, SavePlan saves, CallPlan calls, Block body) {
        this.regions = regions;
        this.activity = activity;
        this.saves = saves;
        this.calls = calls;
        Blocks.forEach(body, this::index);
    }

    void ofParameter(Value parameter, Operand shadow) {
        ofParameters.put(parameter, shadow);
    }

    boolean isEmpty() {
        return planned.isEmpty();
    }

    /** The shadow beside the array; what has none yet gets one. */
    Operand at(Operand array) {
        return array instanceof Value value ? of(value) : array;
    }

    /** The shadow beside the array, if one is planned. */
    Optional<Value> known(Value array) {
        return Optional.ofNullable(planned.get(array));
    }

    Operand of(Value array) {
        Operand parameter = ofParameters.get(array);
        if (parameter != null) {
            return parameter;
        }
        Value existing = planned.get(array);
        if (existing != null) {
            return existing;
        }
        Value shadow = saves.beside(
                array,
                new Name(array.name().isTemporary() ? "row" : array.name().base(), Role.ADJOINT));
        planned.put(array, shadow);
        planSources(array);
        return shadow;
    }

    /** Splits a call, which needs the shadows of its arguments then; gives what its forward part returns. */
    Value split(CallStatement call) {
        if (calls.known(call).isEmpty()) {
            calls.record(call);
            call.operands().stream()
                    .filter(operand -> operand.type() instanceof ArrayType && activity.isVaried(operand))
                    .forEach(this::at);
        }
        return calls.record(call);
    }

    /** Rows that are replaced are replaced in the shadows as well. */
    void planRowWrites(Block body) {
        Blocks.forEach(body, statement -> {
            if (mirrorsRows(statement)) {
                if (statement instanceof ArrayStore store) {
                    at(store.array());
                    at(store.value());
                } else if (statement instanceof ArrayFill fill) {
                    at(fill.array());
                    at(fill.value());
                } else if (statement instanceof ArrayCopy copy) {
                    at(copy.source());
                    at(copy.target());
                }
            }
        });
    }

    /** Whether the statement replaces rows of arrays that vary. */
    boolean mirrorsRows(Statement statement) {
        return org.retrograd.processor.analysis.Writes.target(statement)
                .filter(array -> array.type() instanceof ArrayType type && type.element() instanceof ArrayType)
                .filter(array -> activity.isVaried(array) || activity.isStopped(array))
                .isPresent();
    }

    private void index(Statement statement) {
        if (statement instanceof If conditional) {
            conditional.results().forEach(result -> merges.put(result, conditional));
        } else if (statement instanceof Loop loop) {
            for (Carry carry : loop.carries()) {
                loops.put(carry.parameter(), loop);
                loops.put(carry.result(), loop);
            }
        } else if (statement instanceof CallStatement call) {
            call.result().ifPresent(result -> results.put(result, call));
        }
    }

    private void planSources(Value array) {
        If merge = merges.get(array);
        Loop loop = loops.get(array);
        if (merge != null) {
            int k = merge.results().indexOf(array);
            at(merge.thenBlock().yields().get(k));
            at(merge.elseBlock().yields().get(k));
        } else if (loop != null) {
            planCarry(loop, array);
        } else if (results.containsKey(array)) {
            planSources(results.get(array));
        } else {
            regions.definition(array).map(Let::op).ifPresent(this::planSources);
        }
    }

    /** What is returned of arguments that do not vary shares nothing with what does. If it is no array of rows, zeros do. */
    private void planSources(CallStatement call) {
        boolean isAlone =
                call.operands().stream().noneMatch(each -> activity.isVaried(each) || activity.isStopped(each));
        boolean hasRows = call.result()
                .filter(result -> result.type() instanceof ArrayType type && type.element() instanceof ArrayType)
                .isPresent();
        if (hasRows || !isAlone) {
            split(call);
        }
    }

    private void planSources(Op op) {
        if (op instanceof Op.ArrayLoad load) {
            at(load.array());
        } else if (op instanceof Op.CopyOf copy
                && copy.type() instanceof ArrayType type
                && type.element() instanceof ArrayType) {
            at(copy.array());
        }
    }

    private void planCarry(Loop loop, Value array) {
        for (int k = 0; k < loop.carries().size(); k++) {
            Carry carry = loop.carries().get(k);
            if (carry.parameter().equals(array) || carry.result().equals(array)) {
                of(carry.parameter());
                of(carry.result());
                at(carry.initial());
                at(loop.next().get(k));
            }
        }
    }
}
