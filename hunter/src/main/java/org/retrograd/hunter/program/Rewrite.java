package org.retrograd.hunter.program;

import java.util.function.UnaryOperator;

/** Changes expressions wherever they stand. */
public final class Rewrite {

    private Rewrite() {}

    /** A block in which each expression is changed, those inside of others first. */
    public static Block expressions(Block block, UnaryOperator<Expression> change) {
        return new Block(block.statements().stream()
                .map(statement -> inside(statement, change))
                .toList());
    }

    private static Expression changed(Expression expression, UnaryOperator<Expression> change) {
        return change.apply(inside(expression, change));
    }

    private static <N> N inside(Node<N> node, UnaryOperator<Expression> change) {
        return node.with(
                node.expressions().stream().map(part -> changed(part, change)).toList(),
                node.blocks().stream().map(block -> expressions(block, change)).toList());
    }
}
