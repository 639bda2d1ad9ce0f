package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.retrograd.processor.analysis.ArrayUses;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopTest;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Operands;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * An array that is made before a loop, but written by each iteration as a whole before it is read, is made by each iteration. So
 * nothing goes through it from one to the next.
 */
public final class ScratchArrays implements Pass {

    @Override
    public String name() {
        return "scratch-arrays";
    }

    @Override
    public Function apply(Function function) {
        Map<Value, Op> definitions = Definitions.of(function);
        return function.with(new Walk(definitions).block(function.body()));
    }

    private record Walk(Map<Value, Op> definitions) {

        Block block(Block block) {
            List<Statement> statements = new ArrayList<>(block.statements());
            for (int k = 0; k < statements.size(); k++) {
                if (statements.get(k) instanceof Let let && isScratch(let)) {
                    OptionalInt user = user(let.result(), statements, block.yields());
                    if (user.isPresent()) {
                        statements.set(user.getAsInt(), making(let, (Loop) statements.get(user.getAsInt())));
                        statements.remove(k--);
                    }
                }
            }
            return new Block(statements.stream().map(this::inside).toList(), block.yields());
        }

        /** The loop, each iteration of which makes the array first. */
        private static Loop making(Let array, Loop loop) {
            List<Statement> inside = new ArrayList<>(loop.body().statements());
            inside.add(0, array);
            return loop.with(new Block(inside, loop.body().yields()));
        }

        private Statement inside(Statement statement) {
            if (statement instanceof If conditional) {
                return conditional.with(block(conditional.thenBlock()), block(conditional.elseBlock()));
            }
            return statement instanceof Loop loop ? loop.with(block(loop.body())) : statement;
        }

        /** Whether a new array of numbers is made, of a length that is certainly one. */
        private boolean isScratch(Let let) {
            return let.op() instanceof Op.NewArray made
                    && made.type().element() instanceof PrimitiveType
                    && made.length() instanceof Value length
                    && definitions.get(length) instanceof Op.ArrayLength;
        }

        /** Whether the loop asks the array before it begins an iteration. */
        private static boolean isTested(Loop loop, Value array) {
            return loop.header() instanceof LoopTest test && ArrayUses.isUsed(test.condition(), array);
        }

        /** The place of the only statement that knows the array, if it is a loop that writes it anew in each iteration. */
        private OptionalInt user(Value array, List<Statement> statements, List<Operand> yields) {
            int[] users = IntStream.range(0, statements.size())
                    .filter(k -> ArrayUses.isUsed(statements.get(k), array))
                    .toArray();
            return users.length == 1
                            && !yields.contains(array)
                            && statements.get(users[0]) instanceof Loop loop
                            && !Operands.of(loop).contains(array)
                            && !isTested(loop, array)
                            && ArrayUses.areOwn(loop.body(), array)
                            && FullWrites.areFirst(loop.body(), array, definitions)
                    ? OptionalInt.of(users[0])
                    : OptionalInt.empty();
        }
    }
}
