package org.retrograd.processor.adjoint;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Value;

/** The calls that are split: a forward part runs in the forward sweep, and hands a record to the reverse part. */
final class CallPlan {

    private final CalleeTable callees;
    private final Activity activity;
    private final SavePlan saves;
    private final IdentityHashMap<CallStatement, Value> records = new IdentityHashMap<>();
    private final Set<MethodHeader> split = new LinkedHashSet<>();
    private final Set<MethodHeader> joinable = new LinkedHashSet<>();

    CallPlan(CalleeTable callees, Activity activity, SavePlan saves) {
        this.callees = callees;
        this.activity = activity;
        this.saves = saves;
    }

    /** Whether a derivative goes through the call. */
    boolean isActive(CallStatement call) {
        return callees.find(call).isPresent()
                && call.operands().stream().anyMatch(activity::isVaried)
                && (call.result().filter(activity::isVaried).isPresent() || writesVaried(call));
    }

    /** Whether there is something to reverse even if nobody asks for the adjoint of a scalar that the call returns. */
    boolean hasEffects(CallStatement call) {
        return isActive(call)
                && (writesVaried(call)
                        || call.result()
                                .filter(result -> result.type() instanceof ArrayType && activity.isVaried(result))
                                .isPresent());
    }

    private boolean writesVaried(CallStatement call) {
        return call.writtenArrays().stream().anyMatch(activity::isVaried);
    }

    private static boolean isJoinable(CallStatement call) {
        return call.effects().isPresent()
                && call.result()
                        .filter(result -> result.type() instanceof PrimitiveType
                                && result.type().isDifferentiable())
                        .isPresent()
                && call.writtenArrays().stream().noneMatch(array -> array.type().isDifferentiable());
    }

    MethodHeader callee(CallStatement call) {
        return callees.of(call);
    }

    SplitNames names(CallStatement call) {
        return names(callees.of(call));
    }

    SplitNames names(MethodHeader callee) {
        return new SplitNames(callee, callees);
    }

    /** What the forward part returns. The call is then split. */
    Value record(CallStatement call) {
        return records.computeIfAbsent(call, key -> {
            split.add(callees.of(call));
            if (isJoinable(call)) {
                joinable.add(callees.of(call));
            }
            SplitNames names = names(call);
            return saves.beside(call, new Name(names.base(), Role.SAVED), names.saved());
        });
    }

    /** What the forward part returns, if the call is split. */
    Optional<Value> known(CallStatement call) {
        return Optional.ofNullable(records.get(call));
    }

    /** The callees of which both parts are called, or the forward part alone. */
    Set<MethodHeader> split() {
        return split;
    }

    /** Those among them that return a number and write to no array that could have a shadow. */
    Set<MethodHeader> joinable() {
        return joinable;
    }

    boolean isEmpty() {
        return records.isEmpty();
    }
}
