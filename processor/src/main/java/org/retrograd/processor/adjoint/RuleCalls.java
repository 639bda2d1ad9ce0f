package org.retrograd.processor.adjoint;

import java.util.List;
import org.retrograd.processor.analysis.RuledMethod;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;

/** Reverses calls of methods whose derivatives users' rules give, by calls of these rules. */
record RuleCalls(PrimalAccess access) {

    void reverse(Let let, Op.Call call, RuledMethod ruled, Operand adjoint, ReverseScope scope, Reversal reversal) {
        for (int k = 0; k < ruled.rules().size(); k++) {
            Operand operand = call.operands().get(k);
            if (reversal.isVaried(operand)) {
                RuledMethod.Rule rule = ruled.rules()
                        .get(k)
                        .reverse()
                        .orElseThrow(() -> new IllegalStateException("no rule in reverse mode for " + call));
                Operand contribution = pullBack(let, call, rule, adjoint, scope);
                Type wanted = operand.type().tangent();
                reversal.add(operand, as(wanted, contribution, scope, let.origin()), scope, let.origin());
            }
        }
    }

    private Operand pullBack(Let let, Op.Call call, RuledMethod.Rule rule, Operand adjoint, ReverseScope scope) {
        List<Operand> operands = access.operandsAt(scope, call);
        Operand result = rule.takesResult() ? access.at(scope, let.result()) : let.result();
        List<Operand> arguments = rule.arguments(operands, result, as(rule.seed(), adjoint, scope, let.origin()));
        return scope.builder().let(new Op.Call(rule.name(), arguments, rule.type()), let.origin());
    }

    private static Operand as(Type type, Operand operand, ReverseScope scope, SourceSpan origin) {
        return type instanceof PrimitiveType number && operand.type() != number
                ? scope.builder().let(new Op.Convert(operand, number), origin)
                : operand;
    }
}
