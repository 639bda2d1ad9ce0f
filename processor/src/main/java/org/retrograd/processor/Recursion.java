package org.retrograd.processor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.MethodHeader;

/** Finds the methods that reach themselves by calls. */
final class Recursion {

    private final Map<MethodHeader, Set<MethodHeader>> calls = new HashMap<>();

    private Recursion(Map<MethodHeader, Function> functions, CalleeTable callees) {
        functions.forEach((header, function) -> calls.put(header, callees(function, callees)));
    }

    /** The methods that a program calls. */
    static Set<MethodHeader> callees(Function program, CalleeTable table) {
        Set<MethodHeader> called = new LinkedHashSet<>();
        Blocks.forEach(program.body(), statement -> {
            if (statement instanceof CallStatement call) {
                table.find(call).ifPresent(called::add);
            }
        });
        return called;
    }

    static Set<MethodHeader> among(Map<MethodHeader, Function> functions, CalleeTable callees) {
        Recursion recursion = new Recursion(functions, callees);
        Set<MethodHeader> recursive = new HashSet<>();
        for (MethodHeader header : functions.keySet()) {
            Set<MethodHeader> seen = new HashSet<>();
            if (recursion.callees(header).stream().anyMatch(callee -> recursion.reaches(callee, header, seen))) {
                recursive.add(header);
            }
        }
        return recursive;
    }

    private Set<MethodHeader> callees(MethodHeader header) {
        return calls.getOrDefault(header, Set.of());
    }

    private boolean reaches(MethodHeader from, MethodHeader to, Set<MethodHeader> seen) {
        return from.equals(to)
                || (seen.add(from) && callees(from).stream().anyMatch(callee -> reaches(callee, to, seen)));
    }
}
