package org.retrograd.processor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.optimize.Inlining;
import org.retrograd.processor.pipeline.Pipeline;

/**
 * Puts small callees in the place of their calls, those that they call first. Then the two sweeps of a callee need not hand each
 * other what they know, and its loops can be treated as the caller's own. Methods of other jars are called: they may be others when
 * the program runs.
 */
final class SmallCallees {

    /** Statements of a callee that is small. */
    private static final int SMALL = 40;

    /** Statements of a caller that may still grow: its derivatives must stay methods that HotSpot compiles. */
    private static final int LARGEST = 200;

    private final Map<MethodHeader, Function> programs;
    private final CalleeTable callees;
    private final Set<MethodHeader> recursive;
    private final Map<MethodHeader, Function> done = new LinkedHashMap<>();

    private SmallCallees(Map<MethodHeader, Function> programs, CalleeTable callees) {
        this.programs = programs;
        this.callees = callees;
        this.recursive = Recursion.among(programs, callees);
    }

    /** The same programs, each with its small callees inside it. */
    static Map<MethodHeader, Function> inlined(Map<MethodHeader, Function> programs, CalleeTable callees) {
        SmallCallees small = new SmallCallees(programs, callees);
        programs.keySet().forEach(small::program);
        return small.done;
    }

    private Function program(MethodHeader header) {
        Function known = done.get(header);
        if (known != null) {
            return known;
        }
        Function given = Objects.requireNonNull(programs.get(header));
        Pipeline inlining = new Pipeline(List.of(new Inlining(callees, done, this::isInlined)));
        Blocks.forEach(given.body(), statement -> {
            if (statement instanceof CallStatement call) {
                callees.find(call)
                        .filter(callee -> programs.containsKey(callee) && !recursive.contains(callee))
                        .ifPresent(this::program);
            }
        });
        Function inlined = inlining.run(given);
        Function result = size(inlined) <= LARGEST ? inlined : given;
        done.put(header, result);
        return result;
    }

    private boolean isInlined(MethodHeader callee) {
        Function program = done.get(callee);
        return program != null && !recursive.contains(callee) && !callees.isLibrary(callee) && size(program) <= SMALL;
    }

    private static int size(Function function) {
        int[] size = {0};
        Blocks.forEach(function.body(), statement -> size[0]++);
        return size[0];
    }
}
