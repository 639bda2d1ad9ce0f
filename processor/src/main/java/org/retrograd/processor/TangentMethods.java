package org.retrograd.processor;

import java.util.ArrayList;
import java.util.List;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Defect;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.frontend.MethodLowering.Lowered;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Mode;
import org.retrograd.processor.ir.Printer;
import org.retrograd.processor.tangent.ForwardMode;

/** The methods that users call for derivatives in one direction. */
final class TangentMethods {

    private TangentMethods() {}

    /** Calls that derivatives pass through are not understood yet. */
    static Problems problems(Lowered method) {
        if (!method.source().header().has(Mode.FORWARD)) {
            return Problems.NONE;
        }
        Activity activity = Activity.of(method.function(), method.active());
        List<Problem> problems = new ArrayList<>();
        Blocks.forEach(method.function().body(), statement -> {
            if (statement instanceof CallStatement call
                    && call.operands().stream().anyMatch(activity::isVaried)) {
                String message =
                        "`" + call.method().name() + "` has no tangent: forward mode does not go through calls yet";
                problems.add(new Problem(Code.UNSUPPORTED_CALL, call.origin(), message));
            }
        });
        return new Problems(problems);
    }

    /** The Jacobian-vector product of a prepared primal. */
    static Function of(Function primal, MethodHeader header) {
        return Defect.guard("forward mode", () -> Printer.print(primal), () -> ForwardMode.transform(primal, header));
    }
}
