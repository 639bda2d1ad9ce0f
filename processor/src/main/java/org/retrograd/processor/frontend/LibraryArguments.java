package org.retrograd.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.FlowStep;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.frontend.MethodLowering.Lowered;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.ParameterHeader;

/**
 * Arguments with derivatives where a method of another jar has none. Within a compilation {@code @NoGradient} is the caller's own
 * word; here somebody else said so, who did not know the caller.
 */
final class LibraryArguments {

    private LibraryArguments() {}

    static List<Problem> problems(Lowered method, CalleeTable callees) {
        Activity activity = Activity.of(method.function(), method.active());
        List<Problem> problems = new ArrayList<>();
        Blocks.forEach(method.function().body(), statement -> {
            if (statement instanceof CallStatement call) {
                callees.find(call)
                        .filter(callees::isLibrary)
                        .ifPresent(callee -> check(method, call, callee, activity, problems));
            }
        });
        return problems;
    }

    private static void check(
            Lowered method, CallStatement call, MethodHeader callee, Activity activity, List<Problem> problems) {
        for (int k = 0; k < callee.parameters().size(); k++) {
            ParameterHeader parameter = callee.parameters().get(k);
            Operand argument = call.operands().get(k);
            if (!parameter.active() && parameter.type().isDifferentiable() && activity.isVaried(argument)) {
                List<FlowStep> flow = method.flow().to(List.of(argument)).orElse(List.of());
                String message = "`" + callee.owner().show() + "." + callee.name() + "` has no derivative by `"
                        + parameter.name() + "`, which its jar marks with @NoGradient";
                problems.add(new Problem(Code.LIBRARY_CONSTANT, call.origin(), message, flow));
            }
        }
    }
}
