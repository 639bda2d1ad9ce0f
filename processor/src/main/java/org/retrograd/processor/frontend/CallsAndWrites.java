package org.retrograd.processor.frontend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.retrograd.processor.analysis.Writes;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.FlowStep;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.frontend.MethodLowering.Call;
import org.retrograd.processor.frontend.MethodLowering.Lowered;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Operand;

/**
 * What is refused because of writes to arrays, as it shows only when methods are lowered: calls that are given arrays which
 * change, and writes behind the back of {@code stopGradient}.
 */
public final class CallsAndWrites {

    private final Set<MethodHeader> writers = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private CallsAndWrites() {}

    /** What is wrong in the methods of a class; of those that have been refused, nothing more is said. */
    public static Problems problems(List<Lowered> methods) {
        CallsAndWrites check = new CallsAndWrites();
        List<Lowered> accepted = methods.stream()
                .filter(method -> !method.problems().hasErrors())
                .toList();
        accepted.stream()
                .filter(Lowered::writesParameters)
                .forEach(method -> check.writers.add(method.source().header()));
        accepted.forEach(check::calls);
        accepted.forEach(method -> check.problems.addAll(StoppedArrays.problems(method)));
        return new Problems(check.problems);
    }

    private void calls(Lowered method) {
        Writes writes = Writes.of(method.function());
        for (Call call : method.calls()) {
            String name = "`" + call.callee().name() + "`";
            List<Operand> changing = call.arguments().stream()
                    .filter(argument -> argument.type() instanceof ArrayType && !writes.isConstantThroughout(argument))
                    .toList();
            if (writers.contains(call.callee())) {
                refuse(method, call, name + " writes to an array that it is given", call.arguments());
            } else if (!changing.isEmpty()) {
                refuse(method, call, name + " is given an array that this method writes to", changing);
            }
        }
    }

    private void refuse(Lowered method, Call call, String message, List<Operand> operands) {
        List<FlowStep> flow = method.flow().to(operands).orElse(List.of());
        problems.add(new Problem(Code.UNSUPPORTED_CALL, call.span(), message, flow));
    }
}
