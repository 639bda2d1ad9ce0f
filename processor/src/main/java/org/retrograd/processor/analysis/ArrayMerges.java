package org.retrograd.processor.analysis;

import java.util.ArrayList;
import java.util.List;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.For;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/** Finds active array variables that hold one array or another, by control flow. */
public final class ArrayMerges {

    private final Activity activity;
    private final DataFlow flow;
    private final List<Problem> problems = new ArrayList<>();

    private ArrayMerges(Activity activity, DataFlow flow) {
        this.activity = activity;
        this.flow = flow;
    }

    public static Problems of(Function primal, Activity activity, DataFlow flow) {
        ArrayMerges merges = new ArrayMerges(activity, flow);
        merges.visit(primal.body());
        return new Problems(merges.problems);
    }

    private void visit(Block block) {
        for (Statement statement : block.statements()) {
            if (statement instanceof If conditional) {
                conditional.results().forEach(value -> check(value, conditional.origin()));
                visit(conditional.thenBlock());
                visit(conditional.elseBlock());
            } else if (statement instanceof For loop) {
                loop.carries().stream().map(Carry::parameter).forEach(value -> check(value, loop.origin()));
                visit(loop.body());
            }
        }
    }

    private void check(Value value, SourceSpan origin) {
        if (value.type() instanceof ArrayType && activity.isVaried(value)) {
            String name = value.name().isTemporary()
                    ? "the array"
                    : "`" + value.name().base() + "`";
            problems.add(new Problem(
                    Code.UNSUPPORTED_ARRAY_MERGE,
                    origin,
                    name + " holds one array or another",
                    flow.to(List.of(value)).orElse(List.of())));
        }
    }
}
