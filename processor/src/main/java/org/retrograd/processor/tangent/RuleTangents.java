package org.retrograd.processor.tangent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.rule.Formula;
import org.retrograd.processor.rule.Rule;
import org.retrograd.processor.rule.Rules;
import org.retrograd.processor.rule.Symbol;

/** The tangent of an operation that has a rule: what each operand contributes, added up. */
final class RuleTangents {

    private final Tangents tangents;

    RuleTangents(Tangents tangents) {
        this.tangents = tangents;
    }

    /** Whether the tangent is made of the operation's result, beside its operands. */
    boolean readsResult(Op op) {
        Rule rule = rule(op);
        for (int k = 0; k < op.operands().size(); k++) {
            if (tangents.isVaried(op.operands().get(k)) && rule.reads(k, op).contains(Symbol.R)) {
                return true;
            }
        }
        return false;
    }

    /** Adds the statements that compute the tangent of the result. */
    Operand of(Let let, BlockBuilder builder) {
        List<Contribution> contributions = contributions(let);
        Optional<Alternatives> alternatives = Alternatives.of(contributions);
        if (alternatives.isPresent()) {
            return alternatives.get().expand(builder);
        }
        Optional<SignedSum> sum = Optional.empty();
        for (Contribution each : contributions) {
            SignedSum next = SignedSum.of(each, builder);
            sum = sum.map(before -> before.plus(next, builder, let.origin())).or(() -> Optional.of(next));
        }
        return sum.map(it -> it.total(tangents, builder, let.origin()))
                .orElseGet(() -> Constant.zero((PrimitiveType) let.result().type()));
    }

    private List<Contribution> contributions(Let let) {
        Rule rule = rule(let.op());
        List<Contribution> contributions = new ArrayList<>();
        for (int k = 0; k < let.op().operands().size(); k++) {
            Optional<Formula> formula = rule.pullback(k);
            Optional<Operand> tangent = tangents.nonzero(let.op().operands().get(k));
            if (formula.isPresent() && tangent.isPresent()) {
                contributions.add(Contribution.of(let, formula.get(), tangent.get(), tangents));
            }
        }
        return contributions;
    }

    private static Rule rule(Op op) {
        return Rules.of(op).orElseThrow(() -> new IllegalStateException("no rule for " + op));
    }
}
