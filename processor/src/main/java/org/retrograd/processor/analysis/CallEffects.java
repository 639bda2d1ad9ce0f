package org.retrograd.processor.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Effects;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Place;
import org.retrograd.processor.ir.Rewriter;
import org.retrograd.processor.ir.Statement;

/**
 * Finds what the methods of a program do to the arrays they are given, and which of these arrays may be the same; both go round
 * until nothing is added, since methods may call one another.
 */
public final class CallEffects {

    private final CalleeTable callees;
    private final Map<MethodHeader, Function> functions;
    private final Map<MethodHeader, Effects> effects = new HashMap<>();
    private final Map<MethodHeader, List<Set<Place>>> shared = new HashMap<>();

    private CallEffects(CalleeTable callees, Map<MethodHeader, Function> functions) {
        this.callees = callees;
        this.functions = functions;
    }

    /** The same methods, their calls with effects, and themselves with what callers make them share. */
    public static Map<MethodHeader, Function> resolved(CalleeTable callees, Map<MethodHeader, Function> functions) {
        CallEffects calls = new CallEffects(callees, functions);
        boolean grows = true;
        while (grows) {
            grows = false;
            for (MethodHeader header : functions.keySet()) {
                grows |= calls.visit(header);
            }
        }
        Map<MethodHeader, Function> resolved = new LinkedHashMap<>();
        functions.keySet().forEach(header -> resolved.put(header, calls.current(header)));
        return resolved;
    }

    private Function current(MethodHeader header) {
        Function function = Objects.requireNonNull(functions.get(header));
        return new WithEffects().function(function.sharing(shared.getOrDefault(header, List.of())));
    }

    private boolean visit(MethodHeader header) {
        Function function = current(header);
        Effects now = effectsOf(function.sharing(List.of()));
        boolean grows = !now.equals(effects.put(header, now));
        Memory memory = Memory.of(function);
        boolean[] shares = {false};
        Blocks.forEach(function.body(), statement -> {
            if (statement instanceof CallStatement call) {
                callees.find(call).ifPresent(callee -> shares[0] |= share(callee, call, memory));
            }
        });
        return grows || shares[0];
    }

    /** Notes the arguments of a call that may be the same array. */
    private boolean share(MethodHeader callee, CallStatement call, Memory memory) {
        Map<Memory.Cells, Set<Place>> groups = new LinkedHashMap<>();
        for (int k = 0; k < call.operands().size(); k++) {
            group(call.operands().get(k), k, memory, groups);
        }
        List<Set<Place>> known = shared.computeIfAbsent(callee, key -> new ArrayList<>());
        boolean grows = false;
        for (Set<Place> places : groups.values()) {
            if (places.size() > 1 && known.stream().noneMatch(set -> set.containsAll(places))) {
                known.add(places);
                grows = true;
            }
        }
        return grows;
    }

    private static Effects effectsOf(Function function) {
        Memory memory = Memory.of(function);
        Writes writes = Writes.of(function, memory);
        Map<Memory.Cells, Set<Place>> groups = new LinkedHashMap<>();
        for (int k = 0; k < function.parameters().size(); k++) {
            group(function.parameters().get(k), k, memory, groups);
        }
        function.body().yields().forEach(result -> group(result, Place.RESULT, memory, groups));
        Set<Place> written = new LinkedHashSet<>();
        groups.forEach((cells, places) -> {
            if (writes.isWritten(cells)) {
                places.stream()
                        .filter(place -> place.parameter() != Place.RESULT)
                        .forEach(written::add);
            }
        });
        return new Effects(
                written, groups.values().stream().filter(set -> set.size() > 1).toList());
    }

    private static void group(Operand operand, int position, Memory memory, Map<Memory.Cells, Set<Place>> groups) {
        if (operand.type() instanceof ArrayType) {
            List<Memory.Cells> levels = memory.levels(operand);
            for (int depth = 0; depth < levels.size(); depth++) {
                groups.computeIfAbsent(levels.get(depth), key -> new LinkedHashSet<>())
                        .add(new Place(position, depth));
            }
        }
    }

    /** Puts the effects known so far on the calls of a function. */
    private final class WithEffects {

        private final Rewriter rewriter = new Rewriter(operand -> operand, value -> value, this::with);

        Function function(Function function) {
            return rewriter.function(function);
        }

        private Statement with(Statement statement) {
            return statement instanceof CallStatement call
                    ? callees.find(call)
                            .<Statement>map(callee -> new CallStatement(
                                    call.result(),
                                    call.method(),
                                    call.operands(),
                                    Optional.of(effects.getOrDefault(callee, Effects.NONE)),
                                    call.origin()))
                            .orElse(call)
                    : statement;
        }
    }
}
