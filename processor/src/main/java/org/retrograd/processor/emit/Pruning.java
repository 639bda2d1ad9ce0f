package org.retrograd.processor.emit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayCopy;
import org.retrograd.processor.ir.ArrayFill;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Keep;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopHeader;
import org.retrograd.processor.ir.LoopTest;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Operands;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Throw;
import org.retrograd.processor.ir.Value;

/** Leaves out what has neither an effect nor a use. One walk from the end sees every use before its definition. */
final class Pruning {

    private final Set<Value> used = new HashSet<>();

    private Pruning() {}

    static Function of(Function function) {
        Block body = new Pruning().prune(function.body());
        return function.with(body);
    }

    private Block prune(Block block) {
        use(block.yields());
        return new Block(prune(block.statements()), block.yields());
    }

    private List<Statement> prune(List<Statement> statements) {
        List<Statement> kept = new ArrayList<>();
        for (int i = statements.size() - 1; i >= 0; i--) {
            Statement statement = statements.get(i);
            if (isNeeded(statement)) {
                Statement inside = statement.accept(new Inside());
                if (!isEmptyChoice(inside)) {
                    kept.add(inside);
                    use(Operands.of(inside));
                }
            }
        }
        Collections.reverse(kept);
        return kept;
    }

    private static <T> List<T> at(List<Integer> places, List<T> all) {
        return places.stream().map(all::get).toList();
    }

    private List<Integer> usedPlaces(List<Value> values) {
        return IntStream.range(0, values.size())
                .filter(i -> used.contains(values.get(i)))
                .boxed()
                .toList();
    }

    /** Its condition is then not evaluated here, and what that depends on may be kept for other reasons. */
    private static boolean isEmptyChoice(Statement statement) {
        return statement instanceof If choice
                && choice.results().isEmpty()
                && Blocks.isEmpty(choice.thenBlock())
                && Blocks.isEmpty(choice.elseBlock());
    }

    private boolean isNeeded(Statement statement) {
        if (statement instanceof Keep keep) {
            return keep.operand() instanceof Value value && !used.contains(value);
        }
        return statement.results().stream().anyMatch(used::contains)
                || Writes.of(statement).any();
    }

    private void use(List<Operand> operands) {
        for (Operand operand : operands) {
            if (operand instanceof Value value) {
                used.add(value);
            }
        }
    }

    /** A needed statement, with its blocks pruned. */
    private final class Inside implements Statement.Visitor<Statement> {

        @Override
        public Statement let(Let statement) {
            return statement;
        }

        @Override
        public Statement conditional(If statement) {
            List<Integer> places = usedPlaces(statement.results());
            Block thenBlock = statement.thenBlock();
            Block elseBlock = statement.elseBlock();
            return new If(
                    statement.condition(),
                    prune(new Block(thenBlock.statements(), at(places, thenBlock.yields()))),
                    prune(new Block(elseBlock.statements(), at(places, elseBlock.yields()))),
                    at(places, statement.results()),
                    statement.form(),
                    statement.origin());
        }

        /** A carry is needed if its result is, or if its parameter is by what else is needed in the body. */
        @Override
        public Statement loop(Loop statement) {
            used.addAll(statement.carries().stream()
                    .filter(carry -> used.contains(carry.result()))
                    .map(Carry::parameter)
                    .toList());
            List<Value> parameters =
                    statement.carries().stream().map(Carry::parameter).toList();
            LoopHeader header = statement.header() instanceof LoopTest test
                    ? new LoopTest(prune(test.condition()))
                    : statement.header();
            List<Integer> places = List.of();
            Block body = Block.EMPTY;
            do {
                places = usedPlaces(parameters);
                List<Operand> yields =
                        new ArrayList<>(statement.exitYield().stream().toList());
                yields.addAll(at(places, statement.next()));
                body = prune(new Block(statement.body().statements(), yields));
            } while (usedPlaces(parameters).size() > places.size());
            return new Loop(header, at(places, statement.carries()), statement.exit(), body, statement.origin());
        }

        @Override
        public Statement arrayFill(ArrayFill statement) {
            return statement;
        }

        @Override
        public Statement arrayCopy(ArrayCopy statement) {
            return statement;
        }

        @Override
        public Statement keep(Keep statement) {
            return statement;
        }

        @Override
        public Statement exceptional(Throw statement) {
            return statement;
        }

        @Override
        public Statement arrayStore(ArrayStore statement) {
            return statement;
        }

        @Override
        public Statement arrayAdd(ArrayAdd statement) {
            return statement;
        }

        @Override
        public Statement call(CallStatement statement) {
            return statement;
        }
    }
}
