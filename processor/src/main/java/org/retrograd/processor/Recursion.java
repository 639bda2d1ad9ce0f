package org.retrograd.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.frontend.MethodLowering.Call;
import org.retrograd.processor.frontend.MethodLowering.Lowered;
import org.retrograd.processor.ir.MethodHeader;

/** Finds the calls by which a method reaches itself. */
final class Recursion {

    private final Map<MethodHeader, List<Call>> calls = new HashMap<>();

    private Recursion(List<Lowered> methods) {
        methods.forEach(method -> calls.put(method.source().header(), method.calls()));
    }

    static Problems problems(List<Lowered> methods) {
        Recursion recursion = new Recursion(methods);
        List<Problem> problems = new ArrayList<>();
        for (Lowered method : methods) {
            MethodHeader caller = method.source().header();
            for (Call call : method.calls()) {
                if (recursion.reaches(call.callee(), caller, new HashSet<>())) {
                    String message = "`" + call.callee().name() + "` calls `" + caller.name() + "` again";
                    problems.add(new Problem(Code.RECURSION, call.span(), message));
                }
            }
        }
        return new Problems(problems);
    }

    private boolean reaches(MethodHeader from, MethodHeader to, Set<MethodHeader> seen) {
        if (from.equals(to)) {
            return true;
        }
        return seen.add(from)
                && calls.getOrDefault(from, List.of()).stream().anyMatch(call -> reaches(call.callee(), to, seen));
    }
}
