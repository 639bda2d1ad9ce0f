package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.processor.analysis.Writes;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.FreeValues;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Keep;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopTest;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * Keeps alive what can throw, for methods whose value must throw when the primal does. Everything that can throw is marked, not
 * only what nothing depends on: passes behind this one may find that out later.
 */
public final class KeepExceptions implements Pass {

    @Override
    public String name() {
        return "keep-exceptions";
    }

    @Override
    public Function apply(Function function) {
        Block body = new Walk(Liveness.of(function), new SafeArrays(Definitions.of(function))).block(function.body());
        return function.with(body);
    }

    private record Walk(Liveness liveness, SafeArrays safe) {

        Block block(Block block) {
            List<Statement> statements = new ArrayList<>();
            for (int k = 0; k < block.statements().size(); k++) {
                Statement statement = block.statements().get(k);
                List<Statement> rest =
                        block.statements().subList(k + 1, block.statements().size());
                statements.add(inside(statement));
                kept(statement, rest).ifPresent(value -> statements.add(new Keep(value, statement.origin())));
            }
            return new Block(statements, block.yields());
        }

        private Statement inside(Statement statement) {
            if (statement instanceof If conditional) {
                return conditional.with(block(conditional.thenBlock()), block(conditional.elseBlock()));
            }
            return statement instanceof Loop loop ? inside(loop) : statement;
        }

        /** Where the test of a loop can throw, an iteration keeps what the test reads: whatever runs, runs behind the test. */
        private Loop inside(Loop loop) {
            Block body = block(loop.body());
            boolean canTestThrow = loop.header() instanceof LoopTest test && canThrow(test.condition());
            if (!canTestThrow) {
                return loop.with(body);
            }
            List<Statement> statements = new ArrayList<>();
            FreeValues.of(((LoopTest) loop.header()).condition())
                    .forEach(value -> statements.add(new Keep(value, loop.origin())));
            statements.addAll(body.statements());
            return loop.with(new Block(statements, body.yields()));
        }

        private boolean canThrow(Block condition) {
            return condition.statements().stream()
                    .anyMatch(statement ->
                            (statement instanceof Let let && ThrowingOps.canThrow(let.op()) && !safe.isSafe(let.op()))
                                    || Blocks.of(statement).stream().anyMatch(this::canThrow));
        }

        private Optional<Value> kept(Statement statement, List<Statement> rest) {
            if (statement instanceof Let let) {
                boolean isDoneAgain = !liveness.isLive(let.result()) && isDoneAgain(let.op(), rest);
                return ThrowingOps.canThrow(let.op()) && !isDoneAgain && !safe.isSafe(let.op())
                        ? Optional.of(let.result())
                        : Optional.empty();
            }
            return Writes.target(statement)
                    .filter(array -> !safe.isInside(statement))
                    .filter(Value.class::isInstance)
                    .map(Value.class::cast);
        }

        /** The same cell is accessed behind it, as in {@code a[i] += x}, before anything but a missing element can end the method. */
        private static boolean isDoneAgain(Op op, List<Statement> rest) {
            if (!(op instanceof Op.ArrayLoad load)) {
                return false;
            }
            for (Statement next : rest) {
                boolean isAgain = (next instanceof ArrayAdd add && isSame(load, add.array(), add.index()))
                        || (next instanceof ArrayStore store && isSame(load, store.array(), store.index()));
                if (isAgain || !mayStandBetween(next)) {
                    return isAgain;
                }
            }
            return false;
        }

        private static boolean mayStandBetween(Statement statement) {
            return statement instanceof Keep
                    || (statement instanceof Let let
                            && (let.op() instanceof Op.ArrayLoad
                                    || let.op() instanceof Op.ArrayLength
                                    || !ThrowingOps.canThrow(let.op())))
                    || (statement instanceof If choice
                            && Blocks.of(choice).stream()
                                    .flatMap(block -> block.statements().stream())
                                    .allMatch(Walk::mayStandBetween));
        }

        private static boolean isSame(Op.ArrayLoad load, Operand array, Operand index) {
            return load.array().equals(array) && load.index().equals(index);
        }
    }
}
