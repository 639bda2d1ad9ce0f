package org.retrograd.processor.tangent;

import java.util.Optional;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.rule.Formula;
import org.retrograd.processor.rule.FormulaExpansion;
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
        Rule rule = rule(let.op());
        Optional<Operand> sum = Optional.empty();
        for (int k = 0; k < let.op().operands().size(); k++) {
            Optional<Operand> contribution = contribution(let, k, rule, builder);
            if (contribution.isPresent()) {
                Operand added = contribution.get();
                sum = sum.map(before -> builder.binary(BinaryOperator.ADD, before, added, let.origin()))
                        .or(() -> contribution);
            }
        }
        return sum.orElseGet(() -> Constant.zero(type(let)));
    }

    private Optional<Operand> contribution(Let let, int position, Rule rule, BlockBuilder builder) {
        Optional<Formula> formula = rule.pullback(position);
        Optional<Operand> tangent = tangents.nonzero(let.op().operands().get(position));
        return formula.isPresent() && tangent.isPresent()
                ? Optional.of(FormulaExpansion.expand(
                        formula.get(), new Environment(let, tangent.get()), builder, let.origin()))
                : Optional.empty();
    }

    private static Rule rule(Op op) {
        return Rules.of(op).orElseThrow(() -> new IllegalStateException("no rule for " + op));
    }

    private static PrimitiveType type(Let let) {
        return (PrimitiveType) let.result().type();
    }

    /** An operation, and the tangent of one of its operands. */
    private record Environment(Let let, Operand seed) implements FormulaExpansion.Environment {

        @Override
        public Operand operand(int index) {
            return let.op().operands().get(index);
        }

        @Override
        public Operand result() {
            return let.result();
        }

        @Override
        public PrimitiveType type() {
            return RuleTangents.type(let);
        }
    }
}
