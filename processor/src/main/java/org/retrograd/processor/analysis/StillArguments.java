package org.retrograd.processor.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Operand;

/**
 * The parameters of methods for which every caller passes arrays that nobody writes to while it runs: whatever is read of them can
 * be read again at any time before it returns. Found by assuming all, and taking back until nothing contradicts.
 */
public final class StillArguments {

    private final CalleeTable callees;
    private final Map<MethodHeader, Function> programs;
    private final Map<MethodHeader, Set<Integer>> still = new HashMap<>();

    private StillArguments(CalleeTable callees, Map<MethodHeader, Function> programs) {
        this.callees = callees;
        this.programs = programs;
    }

    /**
     * By method, the positions of these parameters.
     *
     * @param programs all that call each other
     */
    public static Map<MethodHeader, Set<Integer>> among(Map<MethodHeader, Function> programs, CalleeTable callees) {
        StillArguments all = new StillArguments(callees, programs);
        programs.forEach((header, program) -> all.still.put(
                header,
                IntStream.range(0, program.parameters().size())
                        .boxed()
                        .collect(Collectors.toCollection(HashSet::new))));
        boolean goesOn = true;
        while (goesOn) {
            goesOn = false;
            for (Map.Entry<MethodHeader, Function> caller : programs.entrySet()) {
                goesOn |= all.takesBack(caller.getKey(), caller.getValue());
            }
        }
        return all.still;
    }

    /** Takes back what a caller contradicts; whether there was anything. */
    private boolean takesBack(MethodHeader header, Function caller) {
        Memory memory = Memory.of(caller);
        Writes writes = new Surroundings.Changing(still.getOrDefault(header, Set.of())).writes(caller, memory);
        int before = size();
        Blocks.forEach(caller.body(), statement -> {
            if (statement instanceof CallStatement call) {
                callees.find(call).filter(programs::containsKey).ifPresent(callee -> meet(callee, call, writes));
            }
        });
        return size() < before;
    }

    private void meet(MethodHeader callee, CallStatement call, Writes writes) {
        List<Operand> operands = call.operands();
        still.getOrDefault(callee, Set.of())
                .removeIf(position ->
                        position >= operands.size() || !writes.isConstantThroughout(operands.get(position)));
    }

    private int size() {
        return still.values().stream().mapToInt(Set::size).sum();
    }
}
