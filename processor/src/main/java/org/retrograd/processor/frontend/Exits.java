package org.retrograd.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/** Whether a statement leaves the method. */
enum Exits {
    NEVER,
    SOMETIMES,
    ALWAYS;

    static Exits of(@Nullable Tree statement) {
        if (statement instanceof ReturnTree || statement instanceof ThrowTree) {
            return ALWAYS;
        }
        if (statement instanceof BlockTree block) {
            return ofBlock(block);
        }
        if (statement instanceof IfTree conditional) {
            Exits then = of(conditional.getThenStatement());
            return then == of(conditional.getElseStatement()) ? then : SOMETIMES;
        }
        return holdsReturn(statement) ? SOMETIMES : NEVER;
    }

    private static Exits ofBlock(BlockTree block) {
        Exits all = NEVER;
        for (StatementTree statement : block.getStatements()) {
            Exits exits = of(statement);
            if (exits == ALWAYS) {
                return ALWAYS;
            }
            all = exits == SOMETIMES ? SOMETIMES : all;
        }
        return all;
    }

    private static boolean holdsReturn(@Nullable Tree statement) {
        return Boolean.TRUE.equals(new ReturnSearch().scan(statement, null));
    }

    /** Returns of lambdas and inner classes are not the method's. */
    private static final class ReturnSearch extends TreeScanner<Boolean, @Nullable Void> {

        @Override
        public Boolean visitReturn(ReturnTree tree, @Nullable Void nothing) {
            return true;
        }

        @Override
        public Boolean visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void nothing) {
            return false;
        }

        @Override
        public Boolean visitClass(ClassTree tree, @Nullable Void nothing) {
            return false;
        }

        @Override
        public Boolean reduce(@Nullable Boolean left, @Nullable Boolean right) {
            return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
        }
    }
}
