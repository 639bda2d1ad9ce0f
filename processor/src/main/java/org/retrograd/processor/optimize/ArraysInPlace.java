package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.retrograd.processor.analysis.ArrayUses;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Operands;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Rewriter;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * A derivative whose elements a loop writes one after the other takes the memory of an array of which the loop needs no
 * more than the same element, before that is written, and nobody anything behind the loop.
 *
 * <p>The derivative becomes another name of the array, by {@link Op.StopGradient}: for programs that are written, and not
 * differentiated again.
 */
public final class ArraysInPlace implements Pass {

    @Override
    public String name() {
        return "arrays-in-place";
    }

    @Override
    public Function apply(Function function) {
        return function.with(new Walk(Lengths.of(function)).block(function.body()));
    }

    /**
     * A loop that writes the elements of an array.
     *
     * @param array what is written
     * @param place of the loop in its block
     * @param write place of the first write in the body
     */
    private record Writing(Value array, Loop loop, int place, int write) {

        Value index() {
            return loop.range().map(LoopRange::index).orElseThrow();
        }

        /** Whether the loop, in no other way, reads elements of an array at the index before it writes this one. */
        boolean readsBefore(Value other) {
            List<Statement> body = loop.body().statements();
            Block behind =
                    new Block(body.subList(write, body.size()), loop.body().yields());
            return !Operands.of(loop).contains(other)
                    && readsElement(new Block(body.subList(0, write), List.of()), other)
                    && ArrayUses.areOfLength(behind, other);
        }

        private boolean readsElement(Block block, Value other) {
            return !block.yields().contains(other)
                    && block.statements().stream().allMatch(statement -> readsElement(statement, other));
        }

        private boolean readsElement(Statement statement, Value other) {
            if (statement instanceof Let let) {
                return !Operands.of(let).contains(other)
                        || let.op() instanceof Op.ArrayLength
                        || (let.op() instanceof Op.ArrayLoad load
                                && load.index().equals(index()));
            }
            return !Operands.of(statement).contains(other)
                    && Blocks.of(statement).stream().allMatch(block -> readsElement(block, other));
        }
    }

    private record Walk(Lengths lengths) {

        Block block(Block block) {
            Block current = block;
            for (int k = 0; k < current.statements().size(); k++) {
                Optional<Block> changed = changed(current, k);
                current = changed.orElse(current);
            }
            return new Block(current.statements().stream().map(this::inside).toList(), current.yields());
        }

        private Statement inside(Statement statement) {
            if (statement instanceof If conditional) {
                return conditional.with(block(conditional.thenBlock()), block(conditional.elseBlock()));
            }
            return statement instanceof Loop loop ? loop.with(block(loop.body())) : statement;
        }

        /** The block with an array in the place of the one that the loop at a place writes first. */
        private Optional<Block> changed(Block block, int place) {
            return writing(block, place)
                    .flatMap(writing -> replaceable(block, writing).map(old -> replaced(block, writing, old)));
        }

        private Optional<Writing> writing(Block block, int place) {
            if (!(block.statements().get(place) instanceof Loop loop)
                    || loop.exit().isPresent()
                    || loop.range().isEmpty()) {
                return Optional.empty();
            }
            List<Statement> body = loop.body().statements();
            return IntStream.range(0, body.size())
                    .mapToObj(k -> writing(loop, place, k))
                    .flatMap(Optional::stream)
                    .filter(writing -> isWhole(block, writing))
                    .findFirst();
        }

        private static Optional<Writing> writing(Loop loop, int place, int write) {
            return loop.body().statements().get(write) instanceof ArrayStore store
                            && store.array() instanceof Value array
                    ? Optional.of(new Writing(array, loop, place, write))
                    : Optional.empty();
        }

        /** Whether all elements of the array, which nobody knows before, are written first by the loop. */
        private boolean isWhole(Block block, Writing writing) {
            Value array = writing.array();
            Loop loop = writing.loop();
            Block before = before(block, writing);
            return Value.isDerivative(array)
                    && before.statements().stream().anyMatch(statement -> makesZeros(statement, array))
                    && ArrayUses.areOfLength(before, array)
                    && loop.range()
                            .filter(range -> lengths.isWhole(range, array))
                            .isPresent()
                    && FullWrites.writesFirst(loop, array, writing.index());
        }

        private static Block before(Block block, Writing writing) {
            return new Block(block.statements().subList(0, writing.place()), List.of());
        }

        private static boolean makesZeros(Statement statement, Value array) {
            return statement instanceof Let let && let.result().equals(array) && ArrayUses.makesZeros(let);
        }

        /** An array that nobody needs, but the loop before it writes; one that it reads, if there is one. */
        private Optional<Value> replaceable(Block block, Writing writing) {
            Block before = before(block, writing);
            int size = block.statements().size();
            Block behind = new Block(block.statements().subList(writing.place() + 1, size), block.yields());
            List<Value> found = before.statements().stream()
                    .flatMap(statement -> made(statement).stream())
                    .filter(old -> !old.equals(writing.array())
                            && old.type().equals(writing.array().type())
                            && lengths.areSame(old, writing.array())
                            && ArrayUses.areOwn(before, old)
                            && writing.readsBefore(old)
                            && ArrayUses.areOfLength(behind, old)
                            && isUnknownUntil(old, before, writing.array()))
                    .toList();
            return found.stream()
                    .filter(old -> ArrayUses.isUsed(writing.loop(), old))
                    .findFirst()
                    .or(() -> found.stream().findFirst());
        }

        /** The new array of numbers that a statement makes. */
        private static Optional<Value> made(Statement statement) {
            return statement instanceof Let let
                            && let.op().type() instanceof ArrayType type
                            && type.element() instanceof PrimitiveType
                            && (let.op() instanceof Op.NewArray || let.op() instanceof Op.CopyOf)
                    ? Optional.of(let.result())
                    : Optional.empty();
        }

        /** Whether not even the length of an array is asked for before the other one is made. */
        private static boolean isUnknownUntil(Value other, Block before, Value array) {
            return before.statements().stream()
                    .takeWhile(statement -> !statement.results().contains(other))
                    .noneMatch(statement -> ArrayUses.isUsed(statement, array));
        }

        private static Block replaced(Block block, Writing writing, Value old) {
            UnaryOperator<Operand> reads = operand -> operand.equals(writing.array()) ? old : operand;
            Rewriter before = new Rewriter(reads, UnaryOperator.identity());
            List<Statement> statements = new ArrayList<>();
            block.statements().subList(0, writing.place()).stream()
                    .filter(statement -> !makesZeros(statement, writing.array()))
                    .map(before::statement)
                    .forEach(statements::add);
            statements.add(new Let(
                    writing.array(), new Op.StopGradient(old), writing.loop().origin()));
            statements.add(writing.loop());
            statements.addAll(block.statements()
                    .subList(writing.place() + 1, block.statements().size()));
            return new Block(statements, block.yields());
        }
    }
}
