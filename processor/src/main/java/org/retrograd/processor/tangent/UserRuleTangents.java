package org.retrograd.processor.tangent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.analysis.RuledMethod;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;

/** The tangent of a call of a method whose derivatives users' rules give: what the rule of each parameter returns, added up. */
record UserRuleTangents(CalleeTable callees, Tangents tangents) {

    /** Adds the statements that compute the tangent of what the call returns. */
    Operand of(Let let, Op.Call call, BlockBuilder builder) {
        RuledMethod ruled = callees.ruled(call).orElseThrow(() -> new IllegalStateException("no rules for " + call));
        PrimitiveType result = (PrimitiveType) let.result().type();
        Optional<Operand> sum = Optional.empty();
        for (int k = 0; k < ruled.rules().size(); k++) {
            Optional<RuledMethod.Rule> rule = ruled.rules().get(k);
            Optional<Operand> tangent = tangents.nonzero(call.operands().get(k));
            if (rule.isPresent() && tangent.isPresent()) {
                PrimitiveType type = rule.get().type();
                List<Operand> arguments = new ArrayList<>(call.operands());
                arguments.add(as(type, tangent.get(), let, builder));
                Operand contribution = builder.let(new Op.Call(rule.get().name(), arguments, type), let.origin());
                Operand part = as(result, contribution, let, builder);
                sum = sum.map(before -> builder.binary(BinaryOperator.ADD, before, part, let.origin()))
                        .or(() -> Optional.of(part));
            }
        }
        return sum.orElseGet(() -> Constant.zero(result));
    }

    private static Operand as(PrimitiveType type, Operand operand, Let let, BlockBuilder builder) {
        return operand.type() == type ? operand : builder.let(new Op.Convert(operand, type), let.origin());
    }
}
