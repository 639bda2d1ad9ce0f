package org.retrograd.processor.adjoint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.GeneratedNames;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Role;

/** Reverses calls of annotated methods by calls of their generated adjoints. */
final class CallReversal {

    private final CalleeTable callees;
    private final PrimalAccess access;
    private final Shadows shadows;
    private final Set<MethodHeader> needed = new LinkedHashSet<>();

    CallReversal(CalleeTable callees, PrimalAccess access, Shadows shadows) {
        this.callees = callees;
        this.access = access;
        this.shadows = shadows;
    }

    /** The methods whose {@link AdjointForm#ADJOINT} is called. */
    Set<MethodHeader> needed() {
        return needed;
    }

    void reverse(Op.Call call, Operand adjoint, ReverseScope scope, SourceSpan origin, Reversal reversal) {
        MethodHeader callee = callees.of(call);
        boolean scalars = callee.active().stream().allMatch(parameter -> parameter.type() instanceof PrimitiveType);
        List<Operand> arguments = new ArrayList<>(access.operandsAt(scope, call));
        arguments.add(adjoint);
        if (scalars && callee.returned().equals(callee.active())) {
            byVjp(call, callee, arguments, scope, origin, reversal);
        } else {
            byAdjoint(call, callee, arguments, scope, origin, reversal);
        }
    }

    private static void byVjp(
            Op.Call call,
            MethodHeader callee,
            List<Operand> arguments,
            ReverseScope scope,
            SourceSpan origin,
            Reversal reversal) {
        GeneratedNames names = new GeneratedNames(callee);
        Name name = callee.active().size() == 1 ? Name.NONE : new Name(callee.base(), Role.ADJOINT);
        Operand gradient = scope.builder()
                .let(new Op.Call(method(callee, names.vjp()), arguments, names.gradientType()), name, origin);
        for (int k = 0; k < callee.parameters().size(); k++) {
            ParameterHeader parameter = callee.parameters().get(k);
            if (parameter.active()) {
                Operand contribution = callee.active().size() == 1
                        ? gradient
                        : scope.builder().let(new Op.Component(gradient, parameter.name(), parameter.type()), origin);
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
        List<Integer> scalars = new ArrayList<>();
        for (int k = 0; k < callee.parameters().size(); k++) {
            ParameterHeader parameter = callee.parameters().get(k);
            if (parameter.active() && parameter.type() instanceof ArrayType) {
                arguments.add(shadows.of(call.operands().get(k), scope, origin));
            } else if (parameter.active()) {
                scalars.add(k);
            }
        }
        ArrayType doubles = new ArrayType(PrimitiveType.DOUBLE);
        Name name = new Name(callee.base(), Role.ADJOINT);
        Optional<Operand> buffer = scalars.isEmpty()
                ? Optional.empty()
                : Optional.of(scope.builder().let(new Op.NewArray(doubles, Constant.of(scalars.size())), name, origin));
        buffer.ifPresent(arguments::add);
        scope.builder()
                .add(new CallStatement(
                        Optional.empty(), method(callee, AdjointForm.ADJOINT.methodName(callee)), arguments, origin));
        for (int slot = 0; slot < scalars.size(); slot++) {
            Operand argument = call.operands().get(scalars.get(slot));
            Operand load = scope.builder().let(new Op.ArrayLoad(buffer.orElseThrow(), Constant.of(slot)), origin);
            Operand contribution = scope.builder().let(new Op.Convert(load, (PrimitiveType) argument.type()), origin);
            reversal.add(argument, contribution, scope, origin);
        }
    }

    private static MethodName method(MethodHeader callee, String name) {
        return new MethodName(GeneratedNames.implementation(callee.owner()), name);
    }
}
