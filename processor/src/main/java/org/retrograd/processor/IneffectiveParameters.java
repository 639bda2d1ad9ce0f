package org.retrograd.processor;

import java.util.ArrayList;
import java.util.List;
import org.retrograd.processor.analysis.DerivativeWarnings;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.frontend.MethodLowering.Lowered;
import org.retrograd.processor.frontend.SpanReader;
import org.retrograd.processor.ir.DeclaredParameter;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Value;

/** Warnings of parameters no part of which ever affects the result. */
final class IneffectiveParameters {

    private IneffectiveParameters() {}

    static Problems of(Lowered method, SpanReader spans) {
        MethodHeader header = method.source().header();
        List<Problem> problems = new ArrayList<>();
        int first = 0;
        for (int k = 0; k < header.declared().size(); k++) {
            DeclaredParameter parameter = header.declared().get(k);
            int behind = first + parameter.layout().leaves().size();
            List<Value> leaves = method.function().parameters().subList(first, behind);
            boolean isEffective =
                    leaves.stream().anyMatch(leaf -> DerivativeWarnings.isEffective(method.function(), leaf));
            if (parameter.returned() && !isEffective) {
                problems.add(new Problem(
                        Code.INEFFECTIVE_PARAMETER,
                        spans.parameter(method.source(), k),
                        "`" + parameter.name() + "` never affects the result of `" + header.name() + "`"));
            }
            first = behind;
        }
        return new Problems(problems);
    }
}
