package org.retrograd.processor.tangent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.RecordType;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Value;

/** Calls that tangents go through: of the callee's own tangent method, in the place of the call. */
final class CallTangents {

    private final CalleeTable callees;
    private final Tangents tangents;
    private final Set<MethodHeader> needed = new LinkedHashSet<>();

    CallTangents(CalleeTable callees, Tangents tangents) {
        this.callees = callees;
        this.tangents = tangents;
    }

    /** The callees whose {@link TangentForm#CALLEE} is called. */
    Set<MethodHeader> needed() {
        return needed;
    }

    List<Statement> of(CallStatement call) {
        Optional<MethodHeader> callee = callees.find(call);
        if (callee.isEmpty()) {
            return List.of(call);
        }
        if (call.operands().stream().anyMatch(tangents::isVaried)) {
            return active(call, callee.get());
        }
        return call.result()
                .filter(tangents::isVaried)
                .map(result -> constant(call, result, callee.get()))
                .orElse(List.of(call));
    }

    /** What is returned does not vary yet. Rows may be one array, and so must be their tangents. */
    private List<Statement> constant(CallStatement call, Value result, MethodHeader callee) {
        boolean hasRows = result.type() instanceof ArrayType type && type.element() instanceof ArrayType;
        return hasRows
                ? active(call, callee)
                : List.of(call, new Let(tangents.beside(result), new Op.ZerosLike(result), call.origin()));
    }

    private List<Statement> active(CallStatement call, MethodHeader callee) {
        needed.add(callee);
        CalleeNames names = new CalleeNames(callee, callees);
        BlockBuilder builder = new BlockBuilder(tangents.values());
        List<Operand> arguments = new ArrayList<>(call.operands());
        Map<Integer, Integer> positions = new HashMap<>();
        for (int k = 0; k < callee.parameters().size(); k++) {
            if (callee.parameters().get(k).active()) {
                positions.put(k, arguments.size());
                arguments.add(tangent(call.operands().get(k), call, builder));
            }
        }
        boolean isRecord = callee.result().isDifferentiable();
        Optional<Value> returned = isRecord ? names.result().map(type -> both(names, type)) : call.result();
        TangentEffects effects = new TangentEffects(positions, isRecord ? 1 : 0);
        builder.add(new CallStatement(
                returned, names.method(), arguments, call.effects().map(effects::of), call.origin()));
        if (isRecord && call.result().isPresent()) {
            take(call, call.result().get(), returned.orElseThrow(), builder);
        }
        return builder.build(List.of()).statements();
    }

    private Value both(CalleeNames names, Type type) {
        return tangents.values().fresh(new Name(names.header().base(), Role.TANGENT), type);
    }

    private void take(CallStatement call, Value result, Value both, BlockBuilder builder) {
        Op value = new RecordType.Component(CalleeNames.VALUE, result.type()).of(both);
        builder.add(new Let(result, value, call.origin()));
        if (tangents.isVaried(result)) {
            Op tangent =
                    new RecordType.Component(CalleeNames.TANGENT, result.type().tangent()).of(both);
            builder.add(new Let(tangents.beside(result), tangent, call.origin()));
        }
    }

    /** Of what is no number and does not vary, a tangent that nobody reads. */
    private Operand tangent(Operand argument, CallStatement call, BlockBuilder builder) {
        boolean isScratch = argument instanceof Value
                && !(argument.type() instanceof PrimitiveType)
                && !tangents.isVaried(argument);
        return isScratch ? builder.let(new Op.ZerosLike(argument), call.origin()) : tangents.of(argument);
    }
}
