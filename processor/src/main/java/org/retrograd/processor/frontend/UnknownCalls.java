package org.retrograd.processor.frontend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.FlowStep;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.frontend.MethodLowering.Lowered;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.UserType;
import org.retrograd.processor.ir.Value;

/**
 * Calls of which nothing is known lose a derivative if something that varies goes in and something differentiable can come out:
 * as the result, through an array that is given, or through another such call that is given what this one made of it, or that may
 * know what this one was told.
 */
final class UnknownCalls {

    private static final Set<String> BITS =
            Set.of("doubleToLongBits", "doubleToRawLongBits", "floatToIntBits", "floatToRawIntBits");

    private static final String KEPT = "%s is given an array with derivatives, which it could write to or keep";
    private static final String MADE_AGAIN = "%s makes a number again of what lost its derivative in another call";

    private final Lowered method;
    private final CalleeTable callees;
    private final Disclosures disclosures;
    private final Activity activity;
    private final Set<Operand> laundered = new HashSet<>();
    private final Set<CallStatement> telling = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private UnknownCalls(Lowered method, CalleeTable callees, Disclosures disclosures) {
        this.method = method;
        this.callees = callees;
        this.disclosures = disclosures;
        this.activity = Activity.of(method.function(), method.active());
    }

    static List<Problem> problems(Lowered method, CalleeTable callees, Disclosures disclosures) {
        UnknownCalls check = new UnknownCalls(method, callees, disclosures);
        int before;
        do {
            before = check.laundered.size() + check.telling.size();
            check.problems.clear();
            Blocks.forEach(method.function().body(), check::visit);
        } while (check.laundered.size() + check.telling.size() > before);
        return check.problems;
    }

    private void visit(Statement statement) {
        if (statement instanceof CallStatement call) {
            callees.find(call).ifPresentOrElse(callee -> known(call, callee), () -> call(call));
        } else if (statement instanceof Let let
                && let.op() instanceof Op.Call call
                && call.operands().stream().anyMatch(laundered::contains)) {
            refuse(call.method(), let.origin(), MADE_AGAIN, call.operands());
        } else if (statement instanceof Let let
                && !let.op().type().isDifferentiable()
                && let.op().operands().stream().anyMatch(laundered::contains)) {
            laundered.add(let.result());
        } else if (statement instanceof If choice) {
            for (int k = 0; k < choice.results().size(); k++) {
                pass(choice.thenBlock().yields().get(k), choice.results().get(k));
                pass(choice.elseBlock().yields().get(k), choice.results().get(k));
            }
        } else if (statement instanceof Loop loop) {
            for (int k = 0; k < loop.carries().size(); k++) {
                Carry carry = loop.carries().get(k);
                pass(carry.initial(), carry.parameter());
                pass(loop.next().get(k), carry.parameter());
                pass(carry.parameter(), carry.result());
            }
        }
    }

    private void pass(Operand from, Value to) {
        if (laundered.contains(from)) {
            laundered.add(to);
        }
    }

    private void call(CallStatement call) {
        List<Operand> varied =
                call.operands().stream().filter(activity::isVaried).toList();
        boolean isDifferentiable =
                call.result().filter(result -> result.type().isDifferentiable()).isPresent();
        if (!varied.isEmpty()
                && (isDifferentiable
                        || varied.stream().anyMatch(UnknownCalls::isOpaque)
                        || BITS.contains(call.method().name()))) {
            refuse(call.method(), call.origin(), "%s has no derivative", varied);
        } else if (varied.stream().anyMatch(operand -> operand.type() instanceof ArrayType)) {
            refuse(call.method(), call.origin(), KEPT, varied);
        } else if (isDifferentiable && mayKnow(call)) {
            refuse(call.method(), call.origin(), MADE_AGAIN, call.operands());
        } else if (!varied.isEmpty() || call.operands().stream().anyMatch(laundered::contains)) {
            call.result().ifPresent(laundered::add);
            if (Disclosures.isKept(call)) {
                telling.add(call);
            }
        }
    }

    /** Whether the call could read what another one was told, or was made of what lost its derivative. */
    private boolean mayKnow(CallStatement call) {
        return call.operands().stream().anyMatch(laundered::contains)
                || (!telling.isEmpty() && Disclosures.isKept(call));
    }

    /** A call of a method with source that itself calls what nothing is known of. */
    private void known(CallStatement call, MethodHeader callee) {
        if (disclosures.tells(callee, call, activity)) {
            telling.add(call);
        }
        if (!telling.isEmpty() && disclosures.asking().contains(callee)) {
            refuse(call.method(), call.origin(), MADE_AGAIN, call.operands());
        }
    }

    /** Of values that are differentiable as a whole it has to be said what is a constant. */
    private static boolean isOpaque(Operand operand) {
        return operand.type() instanceof UserType;
    }

    private void refuse(MethodName called, SourceSpan origin, String message, List<Operand> operands) {
        String name = "`" + called.owner().show() + "." + called.name() + "`";
        List<FlowStep> flow = method.flow()
                .to(operands.stream().filter(Value.class::isInstance).toList())
                .orElse(List.of());
        problems.add(new Problem(Code.UNSUPPORTED_CALL, origin, message.formatted(name), flow));
    }
}
