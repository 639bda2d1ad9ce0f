package org.retrograd.processor.adjoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.processor.analysis.RuledMethod;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;

/** Reverses calls of methods whose derivatives users' rules give, by calls of these rules. */
record RuleCalls(PrimalAccess access) {

    void reverse(
            Op.Call call,
            RuledMethod ruled,
            Operand adjoint,
            ReverseScope scope,
            SourceSpan origin,
            Reversal reversal) {
        for (int k = 0; k < ruled.rules().size(); k++) {
            Optional<RuledMethod.Rule> rule = ruled.rules().get(k);
            Operand operand = call.operands().get(k);
            if (rule.isPresent() && reversal.isVaried(operand)) {
                PrimitiveType type = rule.get().type();
                List<Operand> arguments = new ArrayList<>(access.operandsAt(scope, call));
                arguments.add(as(type, adjoint, scope, origin));
                Operand contribution =
                        scope.builder().let(new Op.Call(rule.get().name(), arguments, type), origin);
                PrimitiveType wanted = (PrimitiveType) operand.type();
                reversal.add(operand, as(wanted, contribution, scope, origin), scope, origin);
            }
        }
    }

    private static Operand as(PrimitiveType type, Operand operand, ReverseScope scope, SourceSpan origin) {
        return operand.type() == type ? operand : scope.builder().let(new Op.Convert(operand, type), origin);
    }
}
