package org.retrograd.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.ir.BinaryOperator;

/**
 * A {@code for} loop whose number of iterations is known before the first: {@code for (int i = from; i < bound; i += step)}
 * with an index and a bound that the body leaves alone.
 *
 * @param index the index's declaration
 * @param element the index
 * @param bound evaluated in every iteration by Java, always to the same value
 * @param relation between the index on the left and the bound on the right
 * @param step what is added to the index
 */
record CountedLoop(VariableTree index, Element element, ExpressionTree bound, BinaryOperator relation, int step) {

    /** The loop as a counted one, if it is one. */
    static Optional<CountedLoop> of(ForLoopTree loop, TreePath path, Trees trees) {
        if (loop.getInitializer().size() != 1
                || !(loop.getInitializer().get(0) instanceof VariableTree index)
                || loop.getUpdate().size() != 1
                || !(bare(loop.getCondition()) instanceof BinaryTree condition)) {
            return Optional.empty();
        }
        Element element = trees.getElement(new TreePath(path, index));
        if (element == null || element.asType().getKind() != TypeKind.INT || index.getInitializer() == null) {
            return Optional.empty();
        }
        OptionalInt step = step(loop.getUpdate().get(0), element, path, trees);
        Optional<CountedLoop> counted = step.isEmpty()
                ? Optional.empty()
                : Operators.binary(condition.getKind())
                        .flatMap(
                                relation -> ordered(condition, relation, index, element, step.getAsInt(), path, trees));
        return counted.filter(it -> it.isSteady(loop, path, trees));
    }

    private static Optional<CountedLoop> ordered(
            BinaryTree condition,
            BinaryOperator relation,
            VariableTree index,
            Element element,
            int step,
            TreePath path,
            Trees trees) {
        boolean left = isIndex(condition.getLeftOperand(), element, path, trees);
        boolean right = isIndex(condition.getRightOperand(), element, path, trees);
        if (left == right) {
            return Optional.empty();
        }
        BinaryOperator facing = left ? relation : mirrored(relation);
        boolean upwards = facing == BinaryOperator.LESS || facing == BinaryOperator.LESS_EQUAL;
        boolean downwards = facing == BinaryOperator.GREATER || facing == BinaryOperator.GREATER_EQUAL;
        ExpressionTree bound = left ? condition.getRightOperand() : condition.getLeftOperand();
        return (upwards && step > 0) || (downwards && step < 0)
                ? Optional.of(new CountedLoop(index, element, bound, facing, step))
                : Optional.empty();
    }

    private static BinaryOperator mirrored(BinaryOperator relation) {
        return switch (relation) {
            case LESS -> BinaryOperator.GREATER;
            case LESS_EQUAL -> BinaryOperator.GREATER_EQUAL;
            case GREATER -> BinaryOperator.LESS;
            case GREATER_EQUAL -> BinaryOperator.LESS_EQUAL;
            default -> relation;
        };
    }

    private static boolean isIndex(ExpressionTree tree, Element index, TreePath path, Trees trees) {
        Tree bare = bare(tree);
        return bare instanceof IdentifierTree && index.equals(trees.getElement(new TreePath(path, bare)));
    }

    private static OptionalInt step(ExpressionStatementTree update, Element index, TreePath path, Trees trees) {
        ExpressionTree expression = update.getExpression();
        if (expression instanceof UnaryTree unary && isIndex(unary.getExpression(), index, path, trees)) {
            return switch (unary.getKind()) {
                case PREFIX_INCREMENT, POSTFIX_INCREMENT -> OptionalInt.of(1);
                case PREFIX_DECREMENT, POSTFIX_DECREMENT -> OptionalInt.of(-1);
                default -> OptionalInt.empty();
            };
        }
        if (expression instanceof CompoundAssignmentTree compound
                && isIndex(compound.getVariable(), index, path, trees)) {
            OptionalInt size = constant(bare(compound.getExpression()), path, trees);
            boolean plus = compound.getKind() == Tree.Kind.PLUS_ASSIGNMENT;
            boolean minus = compound.getKind() == Tree.Kind.MINUS_ASSIGNMENT;
            return size.isPresent() && hasOpposite(size.getAsInt()) && (plus || minus)
                    ? OptionalInt.of(plus ? size.getAsInt() : -size.getAsInt())
                    : OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    private static boolean hasOpposite(int size) {
        return size != -size;
    }

    private static OptionalInt constant(@Nullable Tree tree, TreePath path, Trees trees) {
        if (tree instanceof LiteralTree literal && literal.getValue() instanceof Integer number) {
            return OptionalInt.of(number);
        }
        return tree instanceof IdentifierTree
                        && trees.getElement(new TreePath(path, tree)) instanceof VariableElement variable
                        && variable.getConstantValue() instanceof Integer number
                ? OptionalInt.of(number)
                : OptionalInt.empty();
    }

    private boolean isSteady(ForLoopTree loop, TreePath path, Trees trees) {
        TreePath body = new TreePath(path, loop.getStatement());
        TreePath limit = new TreePath(path, bound);
        Set<Element> assigned = AssignedNames.in(body, trees);
        Steadiness steadiness = new Steadiness(assigned, element, MemoryWrites.anyIn(body, trees), trees);
        return !assigned.contains(element)
                && isInt(trees.getTypeMirror(limit).getKind())
                && SideEffects.noneIn(limit, trees)
                && Boolean.TRUE.equals(steadiness.scan(limit, null));
    }

    private static boolean isInt(TypeKind kind) {
        return kind == TypeKind.INT || kind == TypeKind.SHORT || kind == TypeKind.CHAR || kind == TypeKind.BYTE;
    }

    private static @Nullable Tree bare(@Nullable Tree tree) {
        Tree bare = tree;
        while (bare instanceof ParenthesizedTree parenthesized) {
            bare = parenthesized.getExpression();
        }
        return bare;
    }

    /** Whether an expression has the same value in every iteration: reads nothing that the loop changes. */
    private static final class Steadiness extends TreePathScanner<Boolean, @Nullable Void> {

        private final Set<Element> assigned;
        private final Element index;
        private final boolean writesMemory;
        private final Trees trees;

        Steadiness(Set<Element> assigned, Element index, boolean writesMemory, Trees trees) {
            this.assigned = assigned;
            this.index = index;
            this.writesMemory = writesMemory;
            this.trees = trees;
        }

        @Override
        public Boolean visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
            Element element = trees.getElement(getCurrentPath());
            boolean isNoValue = !(element instanceof VariableElement);
            return isNoValue || (!assigned.contains(element) && !index.equals(element));
        }

        @Override
        public Boolean visitArrayAccess(ArrayAccessTree tree, @Nullable Void nothing) {
            return !writesMemory && !Boolean.FALSE.equals(super.visitArrayAccess(tree, null));
        }

        /** What is read of a record is as steady as the record, what is computed as steady as its operands. */
        @Override
        public Boolean visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
            boolean isSteady = trees.getElement(getCurrentPath()) instanceof ExecutableElement method
                    && (PlainMethods.owner(method).getQualifiedName().contentEquals("java.lang.Math")
                            || Accessors.field(method, trees)
                                    .filter(field -> field.getModifiers().contains(Modifier.FINAL))
                                    .isPresent());
            return isSteady && !Boolean.FALSE.equals(super.visitMethodInvocation(tree, null));
        }

        @Override
        public Boolean visitLiteral(LiteralTree tree, @Nullable Void nothing) {
            return true;
        }

        @Override
        public Boolean reduce(@Nullable Boolean left, @Nullable Boolean right) {
            return !Boolean.FALSE.equals(left) && !Boolean.FALSE.equals(right);
        }
    }
}
