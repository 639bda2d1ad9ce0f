package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopHeader;
import org.retrograd.processor.ir.LoopTest;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/** Removes what nothing depends on: operations, results of choices, carries of loops, and writes that nobody reads. */
public final class DeadCode implements Pass {

    @Override
    public String name() {
        return "dead-code";
    }

    @Override
    public Function apply(Function function) {
        Block body = new Pruning(Liveness.of(function)).block(function.body(), index -> true);
        return function.with(body);
    }

    private record Pruning(Liveness liveness) {

        Block block(Block block, IntPredicate kept) {
            List<Statement> statements = new ArrayList<>();
            for (Statement statement : block.statements()) {
                add(statement, statements);
            }
            List<Operand> yields = new ArrayList<>();
            for (int k = 0; k < block.yields().size(); k++) {
                if (kept.test(k)) {
                    yields.add(block.yields().get(k));
                }
            }
            return new Block(statements, yields);
        }

        private void add(Statement statement, List<Statement> into) {
            if (statement instanceof If conditional) {
                conditional(conditional).ifPresent(into::add);
            } else if (statement instanceof Loop loop) {
                loop(loop).ifPresent(into::add);
            } else if (statement instanceof Let let ? liveness.isLive(let.result()) : liveness.isLive(statement)) {
                into.add(statement);
            }
        }

        private Optional<Statement> conditional(If conditional) {
            boolean[] kept = new boolean[conditional.results().size()];
            List<Value> results = new ArrayList<>();
            for (int k = 0; k < kept.length; k++) {
                kept[k] = liveness.isLive(conditional.results().get(k));
                if (kept[k]) {
                    results.add(conditional.results().get(k));
                }
            }
            Block thenBlock = block(conditional.thenBlock(), k -> kept[k]);
            Block elseBlock = block(conditional.elseBlock(), k -> kept[k]);
            boolean isNeeded = !results.isEmpty() || !Blocks.isEmpty(thenBlock) || !Blocks.isEmpty(elseBlock);
            return isNeeded
                    ? Optional.of(new If(
                            conditional.condition(),
                            thenBlock,
                            elseBlock,
                            results,
                            conditional.form(),
                            conditional.origin()))
                    : Optional.empty();
        }

        private Optional<Statement> loop(Loop loop) {
            int leading = loop.leadingYields();
            boolean[] kept = new boolean[leading + loop.carries().size()];
            List<Carry> carries = new ArrayList<>();
            for (int k = 0; k < kept.length; k++) {
                kept[k] = k < leading
                        || liveness.isLive(loop.carries().get(k - leading).parameter());
                if (k >= leading && kept[k]) {
                    carries.add(loop.carries().get(k - leading));
                }
            }
            Block body = block(loop.body(), k -> kept[k]);
            boolean isRead =
                    loop.exit().filter(exit -> liveness.isLive(exit.result())).isPresent();
            return isRead || !carries.isEmpty() || !Blocks.isEmpty(body)
                    ? Optional.of(new Loop(header(loop), carries, loop.exit(), body, loop.origin()))
                    : Optional.empty();
        }

        private LoopHeader header(Loop loop) {
            return loop.header() instanceof LoopTest test
                    ? new LoopTest(block(test.condition(), index -> true))
                    : loop.header();
        }
    }
}
