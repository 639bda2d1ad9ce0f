package org.retrograd.processor.optimize;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.analysis.Memory;
import org.retrograd.processor.analysis.Writes;
import org.retrograd.processor.ir.ArrayCopy;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopTest;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Operands;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * What the results and the lasting effects of a function depend on. Works backwards from these, in time linear in the size of
 * the function. Things that can be live are values, regions of memory, whose writes are then live, and statements.
 */
final class Liveness {

    private final Memory memory;
    private final Set<Object> live = new HashSet<>();
    private final Set<Statement> liveStatements = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> pending = new ArrayDeque<>();
    private final Map<Object, List<Object>> needs = new HashMap<>();
    private final Map<Memory.Cells, List<Statement>> writes = new HashMap<>();
    private final IdentityHashMap<Statement, List<Operand>> guards = new IdentityHashMap<>();

    private Liveness(Memory memory) {
        this.memory = memory;
    }

    static Liveness of(Function function) {
        Memory memory = Memory.of(function);
        Liveness liveness = new Liveness(memory);
        function.parameters().forEach(parameter -> memory.reachable(parameter).forEach(liveness::use));
        function.body().yields().forEach(operand -> {
            liveness.use(operand);
            memory.reachable(operand).forEach(liveness::use);
        });
        liveness.collect(function.body(), List.of());
        liveness.propagate();
        return liveness;
    }

    boolean isLive(Value value) {
        return live.contains(value);
    }

    boolean isLive(Statement statement) {
        return liveStatements.contains(statement);
    }

    private void use(Object thing) {
        if ((thing instanceof Value || thing instanceof Memory.Cells) && live.add(thing)) {
            pending.add(thing);
        }
    }

    private void use(Statement statement) {
        if (liveStatements.add(statement)) {
            Operands.of(statement).forEach(this::use);
            readBy(statement).forEach(this::use);
            guards.getOrDefault(statement, List.of()).forEach(this::use);
        }
    }

    private void propagate() {
        while (!pending.isEmpty()) {
            Object next = pending.remove();
            needs.getOrDefault(next, List.of()).forEach(this::use);
            if (next instanceof Memory.Cells cells) {
                writes.getOrDefault(cells, List.of()).forEach(this::use);
            }
        }
    }

    private void need(Value value, Object needed) {
        needs.computeIfAbsent(value, key -> new ArrayList<>()).add(needed);
    }

    private void collect(Block block, List<Operand> around) {
        for (Statement statement : block.statements()) {
            if (statement instanceof Let let) {
                let(let);
            } else if (statement instanceof If conditional) {
                conditional(conditional, around);
            } else if (statement instanceof Loop loop) {
                loop(loop, around);
            } else {
                effect(statement, around);
            }
        }
    }

    private void let(Let let) {
        let.op().operands().forEach(operand -> need(let.result(), operand));
        readBy(let).forEach(cells -> need(let.result(), cells));
    }

    /** A write is as live as the cells that it goes to; calls and exceptions always are. */
    private void effect(Statement statement, List<Operand> around) {
        guards.put(statement, around);
        Optional<Memory.Cells> cells = Writes.target(statement).flatMap(memory::of);
        if (cells.isPresent()) {
            writes.computeIfAbsent(cells.get(), key -> new ArrayList<>()).add(statement);
            if (live.contains(cells.get())) {
                use(statement);
            }
        } else {
            use(statement);
        }
    }

    /** The regions of memory that a statement reads. */
    private List<Memory.Cells> readBy(Statement statement) {
        if (statement instanceof Let let) {
            Op op = let.op();
            if (op instanceof Op.ArrayLoad load) {
                return memory.of(load.array()).stream().toList();
            }
            if (op instanceof Op.ArrayLength || op instanceof Op.NewRecord) {
                return List.of();
            }
        }
        List<Memory.Cells> cells = new ArrayList<>();
        if (!(statement instanceof Let) && Writes.target(statement).isPresent()) {
            return statement instanceof ArrayCopy copy
                    ? memory.of(copy.source()).stream().toList()
                    : List.of();
        }
        Operands.of(statement).forEach(operand -> cells.addAll(memory.reachable(operand)));
        return cells;
    }

    private void conditional(If conditional, List<Operand> around) {
        for (int k = 0; k < conditional.results().size(); k++) {
            Value result = conditional.results().get(k);
            need(result, conditional.condition());
            need(result, conditional.thenBlock().yields().get(k));
            need(result, conditional.elseBlock().yields().get(k));
        }
        List<Operand> inner = with(around, List.of(conditional.condition()));
        collect(conditional.thenBlock(), inner);
        collect(conditional.elseBlock(), inner);
    }

    private void loop(Loop loop, List<Operand> around) {
        List<Operand> control = new ArrayList<>();
        loop.range().ifPresent(range -> control.addAll(List.of(range.from(), range.bound())));
        if (loop.header() instanceof LoopTest test) {
            control.addAll(test.condition().yields());
            collect(test.condition(), around);
        }
        loop.exitYield().ifPresent(control::add);
        loop.exit().ifPresent(exit -> control.forEach(operand -> need(exit.result(), operand)));
        for (int k = 0; k < loop.carries().size(); k++) {
            Carry carry = loop.carries().get(k);
            need(carry.result(), carry.parameter());
            need(carry.parameter(), carry.initial());
            need(carry.parameter(), loop.next().get(k));
            control.forEach(operand -> need(carry.parameter(), operand));
        }
        collect(loop.body(), with(around, control));
    }

    private static List<Operand> with(List<Operand> around, List<Operand> more) {
        List<Operand> all = new ArrayList<>(around);
        all.addAll(more);
        return all;
    }
}
