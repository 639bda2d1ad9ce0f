package org.retrograd.processor.tangent;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.analysis.RuledMethod;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;

/** The tangent of a call of a method whose derivatives users' rules give: what the rule of each parameter returns, added up. */
record UserRuleTangents(CalleeTable callees, Tangents tangents) {

    /** Adds the statements that compute the tangent of what the call returns. */
    Operand of(Let let, Op.Call call, BlockBuilder builder) {
        RuledMethod ruled = ruled(call);
        Type result = let.result().type();
        Optional<Operand> sum = Optional.empty();
        for (int k = 0; k < ruled.rules().size(); k++) {
            Optional<Operand> tangent = tangents.nonzero(call.operands().get(k));
            if (tangent.isPresent()) {
                RuledMethod.Rule rule = ruled.rules()
                        .get(k)
                        .forward()
                        .orElseThrow(() -> new IllegalStateException("no rule in forward mode for " + call));
                Operand derivative = as(rule.seed(), tangent.get(), let, builder);
                List<Operand> arguments = rule.arguments(call.operands(), let.result(), derivative);
                Op push = new Op.Call(rule.name(), arguments, rule.type());
                Operand part = as(result.tangent(), builder.let(push, let.origin()), let, builder);
                sum = sum.map(before -> builder.sum(result, before, part, let.origin()))
                        .or(() -> Optional.of(part));
            }
        }
        return sum.orElseGet(() -> builder.zero(let.result(), let.origin()));
    }

    /** Whether the tangent is made of what the call returns, beside what it is given. */
    boolean readsResult(Op.Call call) {
        List<RuledMethod.Rule> used = IntStream.range(0, call.operands().size())
                .filter(k -> tangents.nonzero(call.operands().get(k)).isPresent())
                .mapToObj(k -> ruled(call).rules().get(k).forward())
                .flatMap(Optional::stream)
                .toList();
        return used.isEmpty() || used.stream().anyMatch(RuledMethod.Rule::takesResult);
    }

    private RuledMethod ruled(Op.Call call) {
        return callees.ruled(call).orElseThrow(() -> new IllegalStateException("no rules for " + call));
    }

    private static Operand as(Type type, Operand operand, Let let, BlockBuilder builder) {
        return type instanceof PrimitiveType number && operand.type() != number
                ? builder.let(new Op.Convert(operand, number), let.origin())
                : operand;
    }
}
