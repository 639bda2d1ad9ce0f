package org.retrograd.processor.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.FlowStep;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.rule.Rule;
import org.retrograd.processor.rule.Rules;

/** Finds the places where an active value goes in and nothing of its derivative comes out. */
public final class DerivativeWarnings {

    private DerivativeWarnings() {}

    /** A warning for each operation of the primal with a derivative that is zero almost everywhere. */
    public static Problems of(Function primal, Activity activity, DataFlow flow) {
        List<Problem> problems = new ArrayList<>();
        Blocks.forEach(primal.body(), statement -> {
            if (statement instanceof Let let) {
                zeroDerivative(let, activity, flow).ifPresent(problems::add);
            }
        });
        return new Problems(problems);
    }

    private static Optional<Problem> zeroDerivative(Let let, Activity activity, DataFlow flow) {
        Optional<Rule> rule = Rules.of(let.op());
        if (rule.isEmpty() || !rule.get().isZeroAlmostEverywhere()) {
            return Optional.empty();
        }
        for (Operand operand : let.op().operands()) {
            if (activity.isVaried(operand)) {
                List<FlowStep> steps = flow.to(List.of(operand)).orElse(List.of());
                return Optional.of(new Problem(Code.ZERO_DERIVATIVE, let.origin(), describe(let.op()), steps));
            }
        }
        return Optional.empty();
    }

    private static String describe(Op op) {
        if (op instanceof Op.Convert convert) {
            return "the conversion to `" + convert.type().show() + "` has derivative zero almost everywhere";
        }
        return op instanceof Op.MathCall call
                ? "`" + call.method().name() + "` has derivative zero almost everywhere"
                : "this operation has derivative zero almost everywhere";
    }

    /** Whether a result varies with the one parameter: what is returned, or else what is left in arrays. */
    public static boolean isEffective(Function primal, Value parameter) {
        Activity alone = Activity.of(primal, List.of(parameter));
        if (primal.result().isPresent()) {
            return primal.body().yields().stream().anyMatch(alone::isVaried);
        }
        Writes writes = Writes.of(primal);
        return primal.parameters().stream()
                .anyMatch(array -> alone.isVaried(array) && !writes.isConstantThroughout(array));
    }
}
