package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopHeader;
import org.retrograd.processor.ir.LoopTest;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Rewriter;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/** A carry that every iteration hands on unchanged, and a choice between equal operands, is what it was before. */
public final class InvariantCarries implements Pass {

    @Override
    public String name() {
        return "invariant-carries";
    }

    @Override
    public Function apply(Function function) {
        return new Replacement().function(function);
    }

    private static final class Replacement {

        private final Map<Value, Operand> replaced = new HashMap<>();
        private final Rewriter rewriter = new Rewriter(this::resolve, value -> value);

        Function function(Function function) {
            return function.with(block(function.body()));
        }

        private Operand resolve(Operand operand) {
            Operand current = operand;
            while (current instanceof Value value && replaced.containsKey(value)) {
                current = replaced.get(value);
            }
            return current;
        }

        private Block block(Block block) {
            List<Statement> statements = new ArrayList<>();
            for (Statement statement : block.statements()) {
                if (statement instanceof Loop loop) {
                    statements.add(loop(loop));
                } else if (statement instanceof If conditional) {
                    statements.add(conditional(conditional));
                } else {
                    statements.add(rewriter.statement(statement));
                }
            }
            return new Block(statements, rewriter.operands(block.yields()));
        }

        private If conditional(If conditional) {
            Block thenBlock = block(conditional.thenBlock());
            Block elseBlock = block(conditional.elseBlock());
            List<Value> results = new ArrayList<>();
            List<Operand> thenYields = new ArrayList<>();
            List<Operand> elseYields = new ArrayList<>();
            for (int k = 0; k < conditional.results().size(); k++) {
                Operand thenYield = thenBlock.yields().get(k);
                Operand elseYield = elseBlock.yields().get(k);
                if (thenYield.equals(elseYield)) {
                    replaced.put(conditional.results().get(k), thenYield);
                } else {
                    results.add(conditional.results().get(k));
                    thenYields.add(thenYield);
                    elseYields.add(elseYield);
                }
            }
            return new If(
                    resolve(conditional.condition()),
                    new Block(thenBlock.statements(), thenYields),
                    new Block(elseBlock.statements(), elseYields),
                    results,
                    conditional.form(),
                    conditional.origin());
        }

        private Statement inside(Loop loop) {
            LoopHeader header =
                    loop.header() instanceof LoopTest ? loop.header().accept(rewriter) : loop.header();
            return new Loop(header, loop.carries(), loop.exit(), rewriter.block(loop.body()), loop.origin());
        }

        /** Inner loops first: they may turn out to hand a carry of the outer one through. */
        private Loop loop(Loop loop) {
            Loop rewritten = (Loop) rewriter.loop(loop.with(Block.EMPTY));
            Block body = block(loop.body());
            List<Carry> carries = new ArrayList<>();
            List<Operand> yields = new ArrayList<>(body.yields().subList(0, loop.leadingYields()));
            boolean changed = false;
            for (int k = 0; k < rewritten.carries().size(); k++) {
                Carry carry = rewritten.carries().get(k);
                Operand next = body.yields().get(loop.leadingYields() + k);
                if (next.equals(carry.parameter())) {
                    replaced.put(carry.parameter(), carry.initial());
                    replaced.put(carry.result(), carry.initial());
                    changed = true;
                } else {
                    carries.add(carry);
                    yields.add(next);
                }
            }
            Block kept = new Block(body.statements(), yields);
            Loop reduced = new Loop(rewritten.header(), carries, rewritten.exit(), kept, loop.origin());
            return changed ? (Loop) inside(reduced) : reduced;
        }
    }
}
