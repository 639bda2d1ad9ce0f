package org.retrograd.processor.analysis;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.For;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.rule.Rule;
import org.retrograd.processor.rule.Rules;

/** Which values vary differentiably with the active parameters. */
public final class Activity {

    private final Set<Value> varied;

    private Activity(Set<Value> varied) {
        this.varied = varied;
    }

    public static Activity of(Function function, Collection<Value> active) {
        Activity activity = new Activity(new HashSet<>(active));
        activity.visit(function.body());
        return activity;
    }

    /** Whether a derivative can flow from an active parameter to here. */
    public boolean isVaried(Operand operand) {
        return operand instanceof Value value && varied.contains(value);
    }

    /** Whether a derivative can flow from the operand at this place into the operation's result. */
    public boolean isVariedOperand(Op op, int index) {
        return isVaried(op.operands().get(index)) && passes(op, index);
    }

    private void visit(Block block) {
        block.statements().forEach(this::visit);
    }

    private void visit(Statement statement) {
        if (statement instanceof Let let) {
            if (isVariedResult(let.op())) {
                varied.add(let.result());
            }
        } else if (statement instanceof If conditional) {
            visit(conditional.thenBlock());
            visit(conditional.elseBlock());
            markMerged(conditional);
        } else if (statement instanceof For loop) {
            visitLoop(loop);
        }
    }

    private void markMerged(If conditional) {
        for (int k = 0; k < conditional.results().size(); k++) {
            if (isVaried(conditional.thenBlock().yields().get(k))
                    || isVaried(conditional.elseBlock().yields().get(k))) {
                varied.add(conditional.results().get(k));
            }
        }
    }

    /** What the body yields may vary only because an earlier iteration's did: repeated until nothing is added. */
    private void visitLoop(For loop) {
        int before;
        do {
            before = varied.size();
            List<Carry> carries = loop.carries();
            for (int k = 0; k < carries.size(); k++) {
                Carry carry = carries.get(k);
                if (isVaried(carry.initial()) || isVaried(loop.body().yields().get(k))) {
                    varied.add(carry.parameter());
                    varied.add(carry.result());
                }
            }
            visit(loop.body());
        } while (varied.size() > before);
    }

    private boolean isVariedResult(Op op) {
        if (!op.type().isDifferentiable()) {
            return false;
        }
        for (int k = 0; k < op.operands().size(); k++) {
            if (isVariedOperand(op, k)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(Op op, int index) {
        if (op instanceof Op.StopGradient) {
            return false;
        }
        Optional<Rule> rule = Rules.of(op);
        return rule.isEmpty() || rule.get().pullbacks().get(index).isPresent();
    }
}
