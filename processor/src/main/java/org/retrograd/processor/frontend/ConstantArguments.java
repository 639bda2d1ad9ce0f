package org.retrograd.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.FlowStep;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.frontend.MethodLowering.Lowered;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Effects;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.ParameterHeader;

/**
 * Arrays that a callee marks as constants and yet writes to, returns, or makes part of another: the caller knows them as its own,
 * and would lose the derivative of what comes to be in them.
 */
final class ConstantArguments {

    private ConstantArguments() {}

    static List<Problem> problems(Lowered method, CalleeTable callees) {
        List<Problem> problems = new ArrayList<>();
        Blocks.forEach(method.function().body(), statement -> {
            if (statement instanceof CallStatement call) {
                callees.find(call).ifPresent(callee -> check(method, call, callee, problems));
            }
        });
        return problems;
    }

    private static void check(Lowered method, CallStatement call, MethodHeader callee, List<Problem> problems) {
        for (int k = 0; k < callee.parameters().size(); k++) {
            ParameterHeader parameter = callee.parameters().get(k);
            boolean isConstant =
                    parameter.type() instanceof ArrayType && parameter.type().isDifferentiable() && !parameter.active();
            if (isConstant && isTouched(call.effects(), k)) {
                problems.add(problem(method, call, callee, k));
            }
        }
    }

    private static boolean isTouched(Optional<Effects> effects, int parameter) {
        return effects.isEmpty()
                || effects.get().written().stream().anyMatch(place -> place.parameter() == parameter)
                || effects.get().shared().stream()
                        .flatMap(places -> places.stream())
                        .anyMatch(place -> place.parameter() == parameter);
    }

    private static Problem problem(Lowered method, CallStatement call, MethodHeader callee, int parameter) {
        Operand argument = call.operands().get(parameter);
        List<FlowStep> flow = method.flow().to(List.of(argument)).orElse(List.of());
        String name = callee.parameters().get(parameter).name();
        String message =
                "`" + callee.name() + "` marks `" + name + "` with @NoGradient, but writes to it or hands it on";
        String remedy = "leave @NoGradient out at `" + name + "`";
        return new Problem(Code.UNSUPPORTED_CALL, call.origin(), message, flow, remedy);
    }
}
