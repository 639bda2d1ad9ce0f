package org.retrograd.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import org.jspecify.annotations.Nullable;

/** Whether a piece of source may write to elements of arrays. */
final class MemoryWrites extends TreePathScanner<Boolean, @Nullable Void> {

    private final Trees trees;

    private MemoryWrites(Trees trees) {
        this.trees = trees;
    }

    static boolean anyIn(TreePath path, Trees trees) {
        return Boolean.TRUE.equals(new MemoryWrites(trees).scan(path, null));
    }

    @Override
    public Boolean visitAssignment(AssignmentTree tree, @Nullable Void nothing) {
        return isElement(tree.getVariable()) || Boolean.TRUE.equals(super.visitAssignment(tree, null));
    }

    @Override
    public Boolean visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void nothing) {
        return isElement(tree.getVariable()) || Boolean.TRUE.equals(super.visitCompoundAssignment(tree, null));
    }

    @Override
    public Boolean visitUnary(UnaryTree tree, @Nullable Void nothing) {
        return (AssignedNames.isIncrement(tree) && isElement(tree.getExpression()))
                || Boolean.TRUE.equals(super.visitUnary(tree, null));
    }

    @Override
    public Boolean visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
        return !SideEffects.noneIn(getCurrentPath(), trees);
    }

    private static boolean isElement(ExpressionTree target) {
        Tree bare = target;
        while (bare instanceof ParenthesizedTree parenthesized) {
            bare = parenthesized.getExpression();
        }
        return bare instanceof ArrayAccessTree;
    }

    @Override
    public Boolean reduce(@Nullable Boolean left, @Nullable Boolean right) {
        return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
    }
}
