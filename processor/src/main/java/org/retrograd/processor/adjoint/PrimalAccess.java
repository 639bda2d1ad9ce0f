package org.retrograd.processor.adjoint;

import java.util.List;
import java.util.Optional;
import org.retrograd.processor.analysis.Regions;
import org.retrograd.processor.analysis.Regions.Region;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.For;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Value;

/**
 * Brings primal values into the reverse sweep, only those that it asks for: used where they still live, computed again, or
 * taken from where the forward sweep is then told to keep them.
 */
final class PrimalAccess {

    private final Regions regions;
    private final StoragePolicy policy;
    private final SavePlan plan;

    PrimalAccess(Regions regions, StoragePolicy policy, SavePlan plan) {
        this.regions = regions;
        this.policy = policy;
        this.plan = plan;
    }

    /** The operand, as the scope can read it. */
    Operand at(ReverseScope scope, Operand operand) {
        if (operand instanceof Constant) {
            return operand;
        }
        Value value = (Value) operand;
        List<Region> around = around(value);
        if (around.isEmpty()) {
            return value;
        }
        ReverseScope home = scope.mirroring(around.get(around.size() - 1));
        Operand known = home.primals().get(value);
        if (known == null) {
            known = bring(value, around, home);
            home.primals().put(value, known);
        }
        return known;
    }

    private List<Region> around(Value value) {
        if (plan.made(value)) {
            return plan.around(value);
        }
        return regions.defines(value) ? regions.around(value) : List.of();
    }

    private Operand bring(Value value, List<Region> around, ReverseScope home) {
        Optional<Let> definition = regions.definition(value);
        if (definition.isPresent() && policy.computesAgain(definition.get().op())) {
            Let let = definition.get();
            return home.builder().let(let.op().with(operandsAt(home, let.op())), value.name(), let.origin());
        }
        Operand outside = at(home, plan.keep(value, around));
        Region innermost = around.get(around.size() - 1);
        if (!(innermost.owner() instanceof For loop)) {
            return outside;
        }
        Operand iteration = home.counter().isPresent()
                ? home.counter().get()
                : LoopCounting.iteration(loop.range(), operand -> at(home, operand), home.builder(), SourceSpan.NONE);
        return home.builder().let(new Op.ArrayLoad(outside, iteration), value.name(), SourceSpan.NONE);
    }

    List<Operand> operandsAt(ReverseScope scope, Op op) {
        return op.operands().stream().map(operand -> at(scope, operand)).toList();
    }
}
