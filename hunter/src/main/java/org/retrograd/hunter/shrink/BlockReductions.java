package org.retrograd.hunter.shrink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Break;
import org.retrograd.hunter.program.Declare;
import org.retrograd.hunter.program.Element;
import org.retrograd.hunter.program.Evaluate;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.For;
import org.retrograd.hunter.program.ForEach;
import org.retrograd.hunter.program.HelperCall;
import org.retrograd.hunter.program.If;
import org.retrograd.hunter.program.Literal;
import org.retrograd.hunter.program.Return;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Step;
import org.retrograd.hunter.program.Switch;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Walk;

/** Blocks with fewer or simpler statements. */
final class BlockReductions {

    private BlockReductions() {}

    static Stream<Block> of(Block block) {
        return Stream.concat(
                Stream.concat(removals(block), returns(block)),
                IntStream.range(0, block.statements().size())
                        .boxed()
                        .flatMap(k ->
                                alternatives(block.statements().get(k)).map(other -> spliced(block, k, k + 1, other))));
    }

    /** Without halves of the statements, quarters and so on. */
    private static Stream<Block> removals(Block block) {
        int count = block.statements().size();
        return Stream.iterate(count, length -> length > 0, length -> length / 2)
                .flatMap(length -> IntStream.range(0, (count + length - 1) / length)
                        .map(chunk -> chunk * length)
                        .mapToObj(from -> spliced(block, from, Math.min(count, from + length), List.of())));
    }

    /** With something that a statement computes returned at once. */
    private static Stream<Block> returns(Block block) {
        int count = block.statements().size();
        return IntStream.range(0, count)
                .boxed()
                .flatMap(k -> block.statements().get(k).expressions().stream()
                        .filter(value -> value.type() != Type.VOID)
                        .map(value -> spliced(block, k, count, List.of(Return.of(value)))));
    }

    private static Block spliced(Block block, int from, int to, List<Statement> others) {
        List<Statement> statements = new ArrayList<>(block.statements().subList(0, from));
        statements.addAll(others);
        statements.addAll(block.statements().subList(to, block.statements().size()));
        return new Block(statements);
    }

    private static Stream<List<Statement>> alternatives(Statement statement) {
        Stream<Statement> same =
                Stream.concat(ExpressionReductions.withBlocks(statement), ExpressionReductions.withParts(statement));
        return Stream.of(bodies(statement), forms(statement), effects(statement), same.map(List::of))
                .flatMap(stream -> stream);
    }

    /** The statements inside, without a {@code break} at their end. */
    private static Stream<List<Statement>> bodies(Statement statement) {
        List<Statement> before = before(statement);
        return statement.blocks().stream().map(block -> {
            List<Statement> all = new ArrayList<>(before);
            all.addAll(block.statements());
            if (!all.isEmpty() && all.get(all.size() - 1) instanceof Break) {
                all.remove(all.size() - 1);
            }
            return all;
        });
    }

    /** What declares the variables of a loop that is gone. */
    private static List<Statement> before(Statement statement) {
        if (statement instanceof For loop) {
            return List.copyOf(loop.declared());
        }
        return statement instanceof ForEach loop
                ? List.of(Declare.of(loop.type(), loop.name(), new Element(loop.array(), Literal.of(0))))
                : List.of();
    }

    /** The same statement with less around its parts. */
    private static Stream<List<Statement>> forms(Statement statement) {
        if (statement instanceof If choice && choice.no().isPresent()) {
            return Stream.of(List.<Statement>of(new If(choice.condition(), choice.yes(), Optional.empty())));
        }
        if (statement instanceof Declare declare && declare.initial().isEmpty() && declare.type() == Type.DOUBLE) {
            return Stream.of(List.<Statement>of(Declare.of(declare.type(), declare.name(), Literal.of(1.0))));
        }
        if (statement instanceof Switch choice) {
            return IntStream.range(0, choice.cases().size())
                    .mapToObj(k -> List.<Statement>of(new Switch(
                            choice.label(), choice.selector(), without(choice.cases(), k), choice.arrows())));
        }
        return statement instanceof For loop ? simplerHeads(loop) : Stream.empty();
    }

    private static Stream<List<Statement>> simplerHeads(For loop) {
        return IntStream.range(0, loop.updates().size())
                .mapToObj(k -> List.<Statement>of(new For(
                        loop.label(), loop.declared(), loop.condition(), without(loop.updates(), k), loop.body())));
    }

    private static <T> List<T> without(List<T> list, int at) {
        List<T> changed = new ArrayList<>(list);
        changed.remove(at);
        return changed;
    }

    /** Smaller effects, and those that stand inside of others or of conditions. */
    private static Stream<List<Statement>> effects(Statement statement) {
        return statement.expressions().stream()
                .flatMap(Walk::expressions)
                .filter(BlockReductions::isEffect)
                .filter(effect -> !(statement instanceof Evaluate evaluate)
                        || !evaluate.expression().equals(effect))
                .map(effect -> List.<Statement>of(new Evaluate(effect)));
    }

    private static boolean isEffect(Expression expression) {
        return expression instanceof Assign || expression instanceof Step || expression instanceof HelperCall;
    }
}
