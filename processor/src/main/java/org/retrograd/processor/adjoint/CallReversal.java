package org.retrograd.processor.adjoint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.adjoint.StorageFact.Treatment;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.analysis.RuledMethod;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.GeneratedNames;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.RecordType;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Value;

/** Reverses calls: of methods with rules by calls of these, of others by calls of their generated adjoints. */
final class CallReversal {

    private final CalleeTable callees;
    private final PrimalAccess access;
    private final Shadows shadows;
    private final CallPlan plan;
    private final ShadowPlan shadowPlan;
    private final RuleCalls rules;
    private final Set<MethodHeader> needed = new LinkedHashSet<>();
    private final List<StorageFact> facts = new ArrayList<>();

    CallReversal(CalleeTable callees, CallPlan plan, PrimalAccess access, Shadows shadows, ShadowPlan shadowPlan) {
        this.callees = callees;
        this.plan = plan;
        this.access = access;
        this.shadows = shadows;
        this.shadowPlan = shadowPlan;
        this.rules = new RuleCalls(access);
    }

    /** The methods whose {@link AdjointForm#ADJOINT} is called. */
    Set<MethodHeader> needed() {
        return needed;
    }

    /** The methods whose parts are called, known when the sweeps are complete. */
    Set<MethodHeader> split() {
        return plan.split();
    }

    /** How calls are reversed. */
    List<StorageFact> facts() {
        return facts;
    }

    private void note(SourceSpan origin, Treatment treatment, String callee) {
        facts.add(new StorageFact.Treated(origin, treatment, callee, List.of()));
    }

    boolean hasEffects(CallStatement call) {
        return plan.hasEffects(call);
    }

    /** The reverse part, which takes the record of the forward part. */
    void reverse(CallStatement call, ReverseScope scope, Reversal reversal) {
        Optional<Operand> adjoint = call.result().flatMap(result -> reversal.take(result, scope));
        if (!plan.isActive(call) || (adjoint.isEmpty() && !plan.hasEffects(call))) {
            return;
        }
        SplitNames names = plan.names(call);
        Value record = shadowPlan.split(call);
        facts.add(new StorageFact.Treated(call.origin(), Treatment.SPLIT, names.base(), List.of(record)));
        List<Operand> arguments = new ArrayList<>(List.of(access.at(scope, record)));
        call.result()
                .filter(result -> result.type().isAtomic() && result.type().isDifferentiable())
                .ifPresent(result -> arguments.add(reversal.orZero(adjoint, result, scope)));
        Optional<Value> adjoints =
                names.adjoints().map(type -> scope.builder().values().fresh(adjointsName(names), type));
        scope.builder().add(new CallStatement(adjoints, names.reverse(), arguments, call.origin()));
        adjoints.ifPresent(value -> distribute(value, call.operands(), names, scope, call.origin(), reversal));
    }

    private static Name adjointsName(SplitNames names) {
        return names.scalars().size() == 1 ? Name.NONE : new Name(names.base(), Role.ADJOINT);
    }

    private static void distribute(
            Value adjoints,
            List<Operand> arguments,
            SplitNames names,
            ReverseScope scope,
            SourceSpan origin,
            Reversal reversal) {
        for (ParameterHeader parameter : names.scalars()) {
            Operand contribution = names.scalars().size() == 1
                    ? adjoints
                    : scope.builder()
                            .let(
                                    new RecordType.Component(
                                                    parameter.name(),
                                                    parameter.type().tangent())
                                            .of(adjoints),
                                    origin);
            reversal.add(arguments.get(names.header().parameters().indexOf(parameter)), contribution, scope, origin);
        }
    }

    void reverse(Let let, Op.Call call, Operand adjoint, ReverseScope scope, Reversal reversal) {
        SourceSpan origin = let.origin();
        Optional<RuledMethod> ruled = callees.ruled(call);
        if (ruled.isPresent()) {
            note(origin, Treatment.RULED, call.method().name());
            rules.reverse(let, call, ruled.get(), adjoint, scope, reversal);
            return;
        }
        MethodHeader callee = callees.of(call);
        note(origin, Treatment.CALLED_AGAIN, callee.name());
        boolean scalars =
                callee.active().stream().allMatch(parameter -> parameter.type().isAtomic());
        List<Operand> arguments = new ArrayList<>(access.operandsAt(scope, call));
        arguments.add(adjoint);
        if (scalars && callees.hasFace(callee) && callee.returned().equals(callee.active())) {
            byVjp(call, callee, arguments, scope, origin, reversal);
        } else {
            byAdjoint(call, callee, arguments, scope, origin, reversal);
        }
    }

    private void byVjp(
            Op.Call call,
            MethodHeader callee,
            List<Operand> arguments,
            ReverseScope scope,
            SourceSpan origin,
            Reversal reversal) {
        GeneratedNames names = new GeneratedNames(callee);
        Name name = callee.active().size() == 1 ? Name.NONE : new Name(callee.base(), Role.ADJOINT);
        Operand gradient = scope.builder()
                .let(new Op.Call(callees.generated(names.vjp()), arguments, names.gradientType()), name, origin);
        for (int k = 0; k < callee.parameters().size(); k++) {
            ParameterHeader parameter = callee.parameters().get(k);
            if (parameter.active()) {
                Operand contribution = callee.active().size() == 1
                        ? gradient
                        : scope.builder()
                                .let(
                                        new RecordType.Component(
                                                        parameter.name(),
                                                        parameter.type().tangent())
                                                .of(gradient),
                                        origin);
                reversal.add(call.operands().get(k), contribution, scope, origin);
            }
        }
    }

    private void byAdjoint(
            Op.Call call,
            MethodHeader callee,
            List<Operand> arguments,
            ReverseScope scope,
            SourceSpan origin,
            Reversal reversal) {
        needed.add(callee);
        SplitNames names = new SplitNames(callee, callees);
        for (ParameterHeader parameter : callee.active()) {
            if (parameter.type() instanceof ArrayType) {
                int position = callee.parameters().indexOf(parameter);
                arguments.add(shadows.of(call.operands().get(position), scope, origin));
            }
        }
        Optional<Value> adjoints =
                names.adjoints().map(type -> scope.builder().values().fresh(adjointsName(names), type));
        MethodName method = callees.generated(AdjointForm.ADJOINT.methodName(callee));
        scope.builder().add(new CallStatement(adjoints, method, arguments, origin));
        adjoints.ifPresent(value -> distribute(value, call.operands(), names, scope, origin, reversal));
    }
}
