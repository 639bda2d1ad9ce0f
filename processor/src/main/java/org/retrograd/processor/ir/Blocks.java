package org.retrograd.processor.ir;

import java.util.List;
import java.util.function.Consumer;

/** The blocks directly inside a statement, and walks over all of them. */
public final class Blocks {

    private Blocks() {}

    public static List<Block> of(Statement statement) {
        if (statement instanceof If conditional) {
            return List.of(conditional.thenBlock(), conditional.elseBlock());
        }
        return statement instanceof Loop loop ? ofLoop(loop) : List.of();
    }

    private static List<Block> ofLoop(Loop loop) {
        return loop.header() instanceof LoopTest test ? List.of(test.condition(), loop.body()) : List.of(loop.body());
    }

    /** Whether whoever runs the block never comes to its end. */
    public static boolean throwsAlways(Block block) {
        return block.statements().stream()
                .anyMatch(statement -> statement instanceof Throw
                        || (statement instanceof If conditional
                                && throwsAlways(conditional.thenBlock())
                                && throwsAlways(conditional.elseBlock())));
    }

    /** Whether running the block does nothing at all. */
    public static boolean isEmpty(Block block) {
        return block.statements().isEmpty();
    }

    /** Every statement of the block, outer ones before those inside them. */
    public static void forEach(Block block, Consumer<Statement> action) {
        for (Statement statement : block.statements()) {
            action.accept(statement);
            of(statement).forEach(inner -> forEach(inner, action));
        }
    }

    /** Every value that the statement defines: its results, and a loop's index and parameters. */
    public static void forEachDefined(Statement statement, Consumer<Value> action) {
        statement.results().forEach(action);
        if (statement instanceof Loop loop) {
            loop.range().ifPresent(range -> action.accept(range.index()));
            loop.carries().forEach(carry -> action.accept(carry.parameter()));
        }
    }
}
