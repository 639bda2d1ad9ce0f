package org.retrograd.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * The values of constant expressions (JLS 15.29), as far as case labels and conditions of endless loops need them: of types
 * boolean, String, and those that int holds.
 */
final class ConstantExpression extends SimpleTreeVisitor<Optional<Object>, TreePath> {

    private final Trees trees;

    private ConstantExpression(Trees trees) {
        this.trees = trees;
    }

    /** The value; empty for what is not constant or not understood here. */
    static Optional<Object> value(TreePath expression, Trees trees) {
        return new ConstantExpression(trees).at(expression);
    }

    private Optional<Object> at(TreePath path) {
        return path.getLeaf().accept(this, path);
    }

    private Optional<Object> inside(Tree tree, TreePath path) {
        return at(new TreePath(path, tree));
    }

    @Override
    protected Optional<Object> defaultAction(Tree tree, TreePath path) {
        return Optional.empty();
    }

    @Override
    public Optional<Object> visitParenthesized(ParenthesizedTree tree, TreePath path) {
        return inside(tree.getExpression(), path);
    }

    @Override
    public Optional<Object> visitLiteral(LiteralTree tree, TreePath path) {
        return known(tree.getValue());
    }

    private static Optional<Object> known(@Nullable Object value) {
        return Optional.ofNullable(value)
                .filter(it -> it instanceof Boolean
                        || it instanceof String
                        || number(it).isPresent());
    }

    private static Optional<Integer> number(Object value) {
        if (value instanceof Character character) {
            return Optional.of((int) character);
        }
        return value instanceof Integer || value instanceof Short || value instanceof Byte
                ? Optional.of(((Number) value).intValue())
                : Optional.empty();
    }

    @Override
    public Optional<Object> visitIdentifier(IdentifierTree tree, TreePath path) {
        return variable(path);
    }

    @Override
    public Optional<Object> visitMemberSelect(MemberSelectTree tree, TreePath path) {
        return variable(path);
    }

    private Optional<Object> variable(TreePath path) {
        return trees.getElement(path) instanceof VariableElement variable
                ? known(variable.getConstantValue())
                : Optional.empty();
    }

    @Override
    public Optional<Object> visitTypeCast(TypeCastTree tree, TreePath path) {
        Optional<Object> operand = inside(tree.getExpression(), path);
        Optional<Integer> number = operand.flatMap(ConstantExpression::number);
        return switch (trees.getTypeMirror(path).getKind()) {
            case INT -> number.map(it -> it);
            case CHAR -> number.map(it -> (char) it.intValue());
            case SHORT -> number.map(Integer::shortValue);
            case BYTE -> number.map(Integer::byteValue);
            default -> operand.filter(it -> it instanceof String || it instanceof Boolean);
        };
    }

    @Override
    public Optional<Object> visitUnary(UnaryTree tree, TreePath path) {
        Optional<Object> operand = inside(tree.getExpression(), path);
        Optional<Integer> number = operand.flatMap(ConstantExpression::number);
        return switch (tree.getKind()) {
            case UNARY_PLUS -> number.map(it -> it);
            case UNARY_MINUS -> number.map(it -> -it);
            case BITWISE_COMPLEMENT -> number.map(it -> ~it);
            case LOGICAL_COMPLEMENT ->
                operand.filter(it -> it instanceof Boolean).map(it -> !(Boolean) it);
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Object> visitBinary(BinaryTree tree, TreePath path) {
        Optional<Object> left = inside(tree.getLeftOperand(), path);
        Optional<Object> right = inside(tree.getRightOperand(), path);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        if (left.get() instanceof Boolean first && right.get() instanceof Boolean second) {
            return ofBooleans(tree.getKind(), first, second);
        }
        if (tree.getKind() == Tree.Kind.PLUS && (left.get() instanceof String || right.get() instanceof String)) {
            return Optional.of(left.get() + "" + right.get());
        }
        Optional<Integer> second = number(right.get());
        return number(left.get()).flatMap(first -> second.flatMap(it -> ofInts(tree.getKind(), first, it)));
    }

    private static Optional<Object> ofBooleans(Tree.Kind kind, boolean left, boolean right) {
        return switch (kind) {
            case CONDITIONAL_AND, AND -> Optional.of(left && right);
            case CONDITIONAL_OR, OR -> Optional.of(left || right);
            case XOR, NOT_EQUAL_TO -> Optional.of(left ^ right);
            case EQUAL_TO -> Optional.of(left == right);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> ofInts(Tree.Kind kind, int left, int right) {
        return switch (kind) {
            case PLUS -> Optional.of(left + right);
            case MINUS -> Optional.of(left - right);
            case MULTIPLY -> Optional.of(left * right);
            case DIVIDE -> right == 0 ? Optional.empty() : Optional.of(left / right);
            case REMAINDER -> right == 0 ? Optional.empty() : Optional.of(left % right);
            case LEFT_SHIFT -> Optional.of(left << right);
            case RIGHT_SHIFT -> Optional.of(left >> right);
            case UNSIGNED_RIGHT_SHIFT -> Optional.of(left >>> right);
            case AND -> Optional.of(left & right);
            case OR -> Optional.of(left | right);
            case XOR -> Optional.of(left ^ right);
            case LESS_THAN -> Optional.of(left < right);
            case LESS_THAN_EQUAL -> Optional.of(left <= right);
            case GREATER_THAN -> Optional.of(left > right);
            case GREATER_THAN_EQUAL -> Optional.of(left >= right);
            case EQUAL_TO -> Optional.of(left == right);
            case NOT_EQUAL_TO -> Optional.of(left != right);
            default -> Optional.empty();
        };
    }
}
