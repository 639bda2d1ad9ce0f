package org.retrograd.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.FlowStep;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.frontend.MethodLowering.Lowered;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;

/** Components of records of which it is not plain where they were made: one of two, or that of the last iteration. */
final class UnresolvedRecords {

    private UnresolvedRecords() {}

    static List<Problem> problems(Lowered method) {
        List<Problem> problems = new ArrayList<>();
        Blocks.forEach(method.function().body(), statement -> {
            if (statement instanceof Let let && let.op() instanceof Op.Component component) {
                List<FlowStep> flow = method.flow().to(component.operands()).orElse(List.of());
                String message = "`" + component.name() + "` of a record that was not made in one place";
                String remedy = "read the components where the record is made, and keep these in variables";
                problems.add(new Problem(Code.UNSUPPORTED_TYPE, let.origin(), message, flow, remedy));
            }
        });
        return problems;
    }
}
