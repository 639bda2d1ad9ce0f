package org.retrograd.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Whether evaluating an expression may do anything beside giving its value. */
final class SideEffects extends TreePathScanner<Boolean, @Nullable Void> {

    private static final Set<String> PURE =
            Set.of("java.lang.Math", "java.lang.StrictMath", DifferentiableAnnotation.GRADIENTS);

    private final Trees trees;

    private SideEffects(Trees trees) {
        this.trees = trees;
    }

    static boolean noneIn(TreePath expression, Trees trees) {
        return !Boolean.TRUE.equals(new SideEffects(trees).scan(expression, null));
    }

    @Override
    public Boolean visitAssignment(AssignmentTree tree, @Nullable Void nothing) {
        return true;
    }

    @Override
    public Boolean visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void nothing) {
        return true;
    }

    @Override
    public Boolean visitUnary(UnaryTree tree, @Nullable Void nothing) {
        return AssignedNames.isIncrement(tree) || Boolean.TRUE.equals(super.visitUnary(tree, null));
    }

    @Override
    public Boolean visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
        Element method = trees.getElement(getCurrentPath());
        boolean pure = method instanceof ExecutableElement called
                && (PURE.contains(PlainMethods.owner(called).getQualifiedName().toString())
                        || Accessors.field(called, trees).isPresent());
        return !pure || Boolean.TRUE.equals(super.visitMethodInvocation(tree, null));
    }

    @Override
    public Boolean visitNewArray(NewArrayTree tree, @Nullable Void nothing) {
        return true;
    }

    @Override
    public Boolean visitNewClass(NewClassTree tree, @Nullable Void nothing) {
        return true;
    }

    @Override
    public Boolean visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void nothing) {
        return true;
    }

    @Override
    public Boolean scan(@Nullable Tree tree, @Nullable Void nothing) {
        return Boolean.TRUE.equals(super.scan(tree, null));
    }

    @Override
    public Boolean reduce(@Nullable Boolean left, @Nullable Boolean right) {
        return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
    }
}
