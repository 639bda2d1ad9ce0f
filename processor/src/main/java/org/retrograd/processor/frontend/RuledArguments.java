package org.retrograd.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.analysis.RuledMethod;
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
    private final boolean isForward;
    private final Activity activity;
    private final List<Problem> problems = new ArrayList<>();

    private RuledArguments(Lowered method, CalleeTable callees, boolean isForward) {
        this.method = method;
        this.callees = callees;
        this.isForward = isForward;
        this.activity = Activity.of(method.function(), method.active());
    }

    static List<Problem> problems(Lowered method, CalleeTable callees, boolean isForward) {
        RuledArguments check = new RuledArguments(method, callees, isForward);
        Blocks.forEach(method.function().body(), check::visit);
        return check.problems;
    }

    private void visit(Statement statement) {
        if (statement instanceof Let let && let.op() instanceof Op.Call call) {
            callees.ruled(call).ifPresent(ruled -> check(call, ruled, let.origin()));
        } else if (statement instanceof CallStatement call) {
            callees.find(call).filter(callees::isRule).ifPresent(rule -> check(call, rule));
        }
    }

    private void check(Op.Call call, RuledMethod ruled, SourceSpan origin) {
        for (int k = 0; k < ruled.rules().size(); k++) {
            RuledMethod.ByDirection rules = ruled.rules().get(k);
            Operand operand = call.operands().get(k);
            if (!activity.isVaried(operand)) {
                continue;
            }
            if (rules.isConstant()) {
                refuseConstant(call.method(), k, operand, origin);
            } else if (rules.reverse().isEmpty()) {
                refuse(Code.MISSING_DIRECTION, call.method(), k, "has a rule for forward mode alone", operand, origin);
            } else if (isForward && rules.forward().isEmpty()) {
                refuse(Code.MISSING_DIRECTION, call.method(), k, "has a rule for reverse mode alone", operand, origin);
            }
        }
    }

    private void check(CallStatement call, MethodHeader rule) {
        for (int k = 0; k < call.operands().size(); k++) {
            Operand operand = call.operands().get(k);
            if (!rule.parameters().get(k).active() && activity.isVaried(operand)) {
                refuseConstant(call.method(), k, operand, call.origin());
            }
        }
    }

    private void refuseConstant(MethodName called, int position, Operand operand, SourceSpan origin) {
        refuse(Code.CONSTANT_PARAMETER, called, position, "is constant by its rules", operand, origin);
    }

    private void refuse(Code code, MethodName called, int position, String what, Operand operand, SourceSpan origin) {
        List<FlowStep> flow = method.flow().to(List.of(operand)).orElse(List.of());
        String message = "parameter " + position + " of `" + called.owner().show() + "." + called.name()
                + "`, counted from 0, " + what;
        problems.add(new Problem(code, origin, message, flow));
    }
}
