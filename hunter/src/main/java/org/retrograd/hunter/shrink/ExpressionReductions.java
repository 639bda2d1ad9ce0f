package org.retrograd.hunter.shrink;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.AssignmentOperator;
import org.retrograd.hunter.program.Block;
import org.retrograd.hunter.program.Element;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.Literal;
import org.retrograd.hunter.program.NewArray;
import org.retrograd.hunter.program.NewRecord;
import org.retrograd.hunter.program.Node;
import org.retrograd.hunter.program.Place;
import org.retrograd.hunter.program.Step;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Walk;
import org.retrograd.hunter.program.Yield;

/** Simpler expressions of the same type. */
final class ExpressionReductions {

    private ExpressionReductions() {}

    static Stream<Expression> of(Expression expression) {
        return Stream.of(literals(expression), parts(expression), others(expression), inside(expression))
                .flatMap(stream -> stream)
                .filter(candidate -> candidate.type() == expression.type());
    }

    private static Stream<Expression> literals(Expression expression) {
        if (expression instanceof Literal literal && literal.text().matches("0(\\.0)?|true|false")) {
            return Stream.empty();
        }
        return switch (expression.type()) {
            case DOUBLE -> Stream.of(Literal.of(0.0), Literal.of(1.0));
            case INT -> Stream.of(Literal.of(0), Literal.of(1), Literal.of(2));
            case BOOLEAN -> Stream.of(Literal.of(true), Literal.of(false));
            case DOUBLES, INTS ->
                expression instanceof NewArray
                        ? Stream.empty()
                        : Stream.of(new NewArray(expression.type(), List.of(Literal.of(2))));
            case PAIR -> Stream.of(new NewRecord(Type.PAIR, List.of(Literal.of(0.0), Literal.of(1.0))));
            case MATRIX, TEXT, LETTER, BUNDLE, NEST, PAIRS, VOID -> Stream.empty();
        };
    }

    /** What stands inside, from the outside in; also what a {@code switch} yields. */
    private static Stream<Expression> parts(Expression expression) {
        return Stream.concat(
                Walk.expressions(expression).skip(1),
                expression.blocks().stream()
                        .flatMap(Walk::statements)
                        .filter(Yield.class::isInstance)
                        .flatMap(yield -> yield.expressions().stream()));
    }

    private static Stream<Expression> others(Expression expression) {
        if (!(expression instanceof Assign assign) || assign.operator() == AssignmentOperator.SET) {
            return Stream.empty();
        }
        return assign.value().type() == Type.VOID
                ? Stream.empty()
                : Stream.of(
                        Assign.set(assign.target(), assign.value()),
                        new Assign(assign.target(), AssignmentOperator.ADD, assign.value()));
    }

    private static Stream<Expression> inside(Expression expression) {
        return Stream.concat(withParts(expression), withBlocks(expression));
    }

    /** The same node with one of its expressions reduced. */
    static <N> Stream<N> withParts(Node<N> node) {
        List<Expression> parts = node.expressions();
        return IntStream.range(0, parts.size())
                .boxed()
                .flatMap(k ->
                        candidates(node, k).map(reduced -> node.with(replaced(parts, k, reduced), node.blocks())));
    }

    /** What is assigned to must stay a place. */
    private static Stream<Expression> candidates(Node<?> node, int k) {
        Expression part = node.expressions().get(k);
        boolean isTarget = k == 0 && part instanceof Place && (node instanceof Assign || isStep(node));
        if (!isTarget) {
            return of(part);
        }
        return part instanceof Element ? withParts(part) : Stream.empty();
    }

    private static boolean isStep(Node<?> node) {
        return node instanceof Step;
    }

    /** The same node with one of its blocks reduced. */
    static <N> Stream<N> withBlocks(Node<N> node) {
        List<Block> blocks = node.blocks();
        return IntStream.range(0, blocks.size())
                .boxed()
                .flatMap(k -> BlockReductions.of(blocks.get(k))
                        .map(reduced -> node.with(node.expressions(), replaced(blocks, k, reduced))));
    }

    private static <T> List<T> replaced(List<T> list, int at, T other) {
        List<T> changed = new ArrayList<>(list);
        changed.set(at, other);
        return changed;
    }
}
