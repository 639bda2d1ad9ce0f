package org.retrograd.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.FlowStep;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.frontend.MethodLowering.Lowered;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;

/** No derivative may flow into a parameter that the rules of a method leave out, nor into one of a rule that stands for it. */
final class RuledArguments {

    private final Lowered method;
    private final CalleeTable callees;
    private final Activity activity;
    private final List<Problem> problems = new ArrayList<>();

    private RuledArguments(Lowered method, CalleeTable callees) {
        this.method = method;
        this.callees = callees;
        this.activity = Activity.of(method.function(), method.active());
    }

    static List<Problem> problems(Lowered method, CalleeTable callees) {
        RuledArguments check = new RuledArguments(method, callees);
        Blocks.forEach(method.function().body(), check::visit);
        return check.problems;
    }

    private void visit(Statement statement) {
        if (statement instanceof Let let && let.op() instanceof Op.Call call) {
            callees.ruled(call)
                    .ifPresent(ruled -> check(
                            call.method(),
                            call.operands(),
                            position -> ruled.rules().get(position).isConstant(),
                            let.origin()));
        } else if (statement instanceof CallStatement call) {
            callees.find(call)
                    .filter(callees::isRule)
                    .ifPresent(rule -> check(
                            call.method(), call.operands(), position -> isConstant(rule, position), call.origin()));
        }
    }

    private static boolean isConstant(MethodHeader rule, int position) {
        return !rule.parameters().get(position).active();
    }

    private void check(MethodName called, List<Operand> operands, IntPredicate isConstant, SourceSpan origin) {
        for (int k = 0; k < operands.size(); k++) {
            if (isConstant.test(k) && activity.isVaried(operands.get(k))) {
                List<FlowStep> flow = method.flow().to(List.of(operands.get(k))).orElse(List.of());
                String message = "parameter " + k + " of `" + called.owner().show() + "." + called.name()
                        + "`, counted from 0, is constant by its rules";
                problems.add(new Problem(Code.CONSTANT_PARAMETER, origin, message, flow));
            }
        }
    }
}
