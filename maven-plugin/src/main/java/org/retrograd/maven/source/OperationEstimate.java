package org.retrograd.maven.source;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.retrograd.maven.operation.Counts;
import org.retrograd.maven.operation.Operation;

/**
 * Counts operations in the text of a method, without types: arithmetic in indices and in the heads of loops is left out, because it
 * is on integers; called methods count as calls.
 */
final class OperationEstimate extends TreeScanner<@Nullable Void, @Nullable Void> {

    private Counts counts = Counts.NONE;
    private int depth;
    private boolean isIndex;

    private OperationEstimate() {}

    static Counts of(MethodTree method) {
        OperationEstimate estimate = new OperationEstimate();
        estimate.scan(method.getBody(), null);
        return estimate.counts;
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
        scan(tree.getInitializer(), null);
        loop(() -> {
            index(tree.getCondition());
            tree.getUpdate().forEach(this::index);
            scan(tree.getStatement(), null);
        });
        return null;
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
        scan(tree.getExpression(), null);
        loop(() -> scan(tree.getStatement(), null));
        return null;
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
        loop(() -> super.visitWhileLoop(tree, null));
        return null;
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void unused) {
        loop(() -> super.visitDoWhileLoop(tree, null));
        return null;
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void unused) {
        boolean isText = tree.getLeftOperand().getKind() == Tree.Kind.STRING_LITERAL
                || tree.getRightOperand().getKind() == Tree.Kind.STRING_LITERAL;
        if (!isText) {
            operation(tree.getKind()).ifPresent(this::count);
        }
        return super.visitBinary(tree, null);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void unused) {
        operation(tree.getKind()).ifPresent(this::count);
        if (tree.getVariable() instanceof ArrayAccessTree) {
            count(Operation.ARRAY_WRITE);
        }
        return super.visitCompoundAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        if (tree.getVariable() instanceof ArrayAccessTree target) {
            count(Operation.ARRAY_WRITE);
            scan(target.getExpression(), null);
            index(target.getIndex());
        } else {
            scan(tree.getVariable(), null);
        }
        return scan(tree.getExpression(), null);
    }

    @Override
    public @Nullable Void visitArrayAccess(ArrayAccessTree tree, @Nullable Void unused) {
        count(Operation.ARRAY_READ);
        scan(tree.getExpression(), null);
        index(tree.getIndex());
        return null;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        String name = tree.getMethodSelect().toString();
        count(name.startsWith("Math.") || name.startsWith("StrictMath.") ? Operation.MATH_CALL : Operation.OTHER_CALL);
        return super.visitMethodInvocation(tree, null);
    }

    @Override
    public @Nullable Void visitNewArray(NewArrayTree tree, @Nullable Void unused) {
        count(Operation.ALLOCATION);
        tree.getDimensions().forEach(this::index);
        return scan(tree.getInitializers(), null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
        count(Operation.ALLOCATION);
        return super.visitNewClass(tree, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
        return null;
    }

    private void loop(Runnable inside) {
        depth++;
        inside.run();
        depth--;
    }

    private void index(@Nullable Tree tree) {
        boolean outer = isIndex;
        isIndex = true;
        scan(tree, null);
        isIndex = outer;
    }

    private void count(Operation operation) {
        boolean isArithmetic = operation == Operation.ADDITION
                || operation == Operation.MULTIPLICATION
                || operation == Operation.DIVISION;
        if (!isIndex || !isArithmetic) {
            counts = counts.plus(Counts.one(operation, depth));
        }
    }

    private static Optional<Operation> operation(Tree.Kind kind) {
        return switch (kind) {
            case PLUS, MINUS, PLUS_ASSIGNMENT, MINUS_ASSIGNMENT -> Optional.of(Operation.ADDITION);
            case MULTIPLY, MULTIPLY_ASSIGNMENT -> Optional.of(Operation.MULTIPLICATION);
            case DIVIDE, REMAINDER, DIVIDE_ASSIGNMENT, REMAINDER_ASSIGNMENT -> Optional.of(Operation.DIVISION);
            default -> Optional.empty();
        };
    }
}
