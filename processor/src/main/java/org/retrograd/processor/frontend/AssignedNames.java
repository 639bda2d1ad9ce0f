package org.retrograd.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** The variables that a piece of source assigns, in the order of first assignment. */
final class AssignedNames extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final Trees trees;
    private final Set<Element> assigned = new LinkedHashSet<>();

    private AssignedNames(Trees trees) {
        this.trees = trees;
    }

    static Set<Element> in(TreePath path, Trees trees) {
        AssignedNames names = new AssignedNames(trees);
        names.scan(path, null);
        return names.assigned;
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void nothing) {
        target(tree.getVariable());
        return super.visitAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void nothing) {
        target(tree.getVariable());
        return super.visitCompoundAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void nothing) {
        if (isIncrement(tree)) {
            target(tree.getExpression());
        }
        return super.visitUnary(tree, null);
    }

    /** Whether the operator is {@code ++} or {@code --}; the other unary operators assign nothing. */
    static boolean isIncrement(UnaryTree tree) {
        return switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
            default -> false;
        };
    }

    private void target(ExpressionTree tree) {
        Tree bare = tree;
        while (bare instanceof ParenthesizedTree parenthesized) {
            bare = parenthesized.getExpression();
        }
        if (bare instanceof IdentifierTree) {
            Element element = trees.getElement(new TreePath(getCurrentPath(), bare));
            if (element != null) {
                assigned.add(element);
            }
        }
    }
}
