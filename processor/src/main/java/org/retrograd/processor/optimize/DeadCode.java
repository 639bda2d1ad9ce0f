package org.retrograd.processor.optimize;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.For;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Operands;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * Removes what nothing depends on: operations, results of choices, carries of loops, and writes to local arrays that nobody
 * reads. Works backwards from what the function yields and from its lasting effects, in time linear in its size.
 */
public final class DeadCode implements Pass {

    @Override
    public String name() {
        return "dead-code";
    }

    @Override
    public Function apply(Function function) {
        Liveness liveness = new Liveness();
        liveness.collect(function.body());
        function.body().yields().forEach(liveness::use);
        liveness.propagate();
        return new Function(
                function.name(),
                function.parameters(),
                function.result(),
                liveness.prune(function.body(), index -> true));
    }

    private static final class Liveness {

        private final Set<Value> live = new HashSet<>();
        private final Deque<Value> pending = new ArrayDeque<>();
        private final Map<Value, List<Operand>> needs = new HashMap<>();
        private final Map<Value, Op> ops = new HashMap<>();

        void use(Operand operand) {
            if (operand instanceof Value value && live.add(value)) {
                pending.add(value);
            }
        }

        void propagate() {
            while (!pending.isEmpty()) {
                needs.getOrDefault(pending.remove(), List.of()).forEach(this::use);
            }
        }

        private void need(Value value, Operand operand) {
            needs.computeIfAbsent(value, key -> new ArrayList<>()).add(operand);
        }

        /** Notes what each value needs; a write is needed by the array that it goes to. */
        void collect(Block block) {
            collect(block, List.of());
        }

        private void collect(Block block, List<Operand> guards) {
            for (Statement statement : block.statements()) {
                List<Value> triggers = triggers(statement);
                for (Value trigger : triggers) {
                    Operands.of(statement).forEach(operand -> need(trigger, operand));
                    guards.forEach(guard -> need(trigger, guard));
                }
                if (statement instanceof Let let) {
                    ops.put(let.result(), let.op());
                } else if (statement instanceof If conditional) {
                    collectConditional(conditional, guards);
                } else if (statement instanceof For loop) {
                    collectLoop(loop, guards);
                } else if (triggers.isEmpty()) {
                    Operands.of(statement).forEach(this::use);
                    guards.forEach(this::use);
                }
            }
        }

        /** The values whose being live makes the whole statement live. */
        private List<Value> triggers(Statement statement) {
            if (statement instanceof Let let) {
                return List.of(let.result());
            }
            if (statement instanceof ArrayStore store) {
                return localRoot(store.array());
            }
            return statement instanceof ArrayAdd add ? localRoot(add.array()) : List.of();
        }

        /** The local allocation that the array belongs to; none if it outlives the function or is not known. */
        private List<Value> localRoot(Operand array) {
            Value value = (Value) array;
            Op op = ops.get(value);
            if (op instanceof Op.ArrayLoad load) {
                return localRoot(load.array());
            }
            return op instanceof Op.NewArray || op instanceof Op.ZerosLike ? List.of(value) : List.of();
        }

        private void collectConditional(If conditional, List<Operand> guards) {
            for (int k = 0; k < conditional.results().size(); k++) {
                Value result = conditional.results().get(k);
                need(result, conditional.condition());
                need(result, conditional.thenBlock().yields().get(k));
                need(result, conditional.elseBlock().yields().get(k));
            }
            List<Operand> inner = with(guards, conditional.condition());
            collect(conditional.thenBlock(), inner);
            collect(conditional.elseBlock(), inner);
        }

        private void collectLoop(For loop, List<Operand> guards) {
            for (int k = 0; k < loop.carries().size(); k++) {
                Carry carry = loop.carries().get(k);
                need(carry.result(), carry.parameter());
                need(carry.parameter(), carry.initial());
                need(carry.parameter(), loop.body().yields().get(k));
                need(carry.parameter(), loop.range().bound());
                need(carry.parameter(), loop.range().from());
            }
            List<Operand> inner =
                    with(with(guards, loop.range().bound()), loop.range().from());
            collect(loop.body(), inner);
        }

        private static List<Operand> with(List<Operand> guards, Operand guard) {
            List<Operand> more = new ArrayList<>(guards);
            more.add(guard);
            return more;
        }

        Block prune(Block block, IntPredicate kept) {
            List<Statement> statements = new ArrayList<>();
            for (Statement statement : block.statements()) {
                prune(statement, statements);
            }
            List<Operand> yields = new ArrayList<>();
            for (int k = 0; k < block.yields().size(); k++) {
                if (kept.test(k)) {
                    yields.add(block.yields().get(k));
                }
            }
            return new Block(statements, yields);
        }

        private void prune(Statement statement, List<Statement> into) {
            if (statement instanceof If conditional) {
                pruneConditional(conditional, into);
            } else if (statement instanceof For loop) {
                pruneLoop(loop, into);
            } else if (statement instanceof CallStatement
                    || triggers(statement).isEmpty()
                    || live.contains(triggers(statement).get(0))) {
                into.add(statement);
            }
        }

        private void pruneConditional(If conditional, List<Statement> into) {
            boolean[] kept = new boolean[conditional.results().size()];
            List<Value> results = new ArrayList<>();
            for (int k = 0; k < kept.length; k++) {
                kept[k] = live.contains(conditional.results().get(k));
                if (kept[k]) {
                    results.add(conditional.results().get(k));
                }
            }
            Block thenBlock = prune(conditional.thenBlock(), k -> kept[k]);
            Block elseBlock = prune(conditional.elseBlock(), k -> kept[k]);
            if (!results.isEmpty() || has(thenBlock) || has(elseBlock)) {
                into.add(new If(
                        conditional.condition(),
                        thenBlock,
                        elseBlock,
                        results,
                        conditional.form(),
                        conditional.origin()));
            }
        }

        private void pruneLoop(For loop, List<Statement> into) {
            boolean[] kept = new boolean[loop.carries().size()];
            List<Carry> carries = new ArrayList<>();
            for (int k = 0; k < kept.length; k++) {
                kept[k] = live.contains(loop.carries().get(k).parameter());
                if (kept[k]) {
                    carries.add(loop.carries().get(k));
                }
            }
            Block body = prune(loop.body(), k -> kept[k]);
            if (!carries.isEmpty() || has(body)) {
                into.add(new For(loop.range(), carries, body, loop.origin()));
            }
        }

        private static boolean has(Block block) {
            return !Blocks.isEmpty(block);
        }
    }
}
