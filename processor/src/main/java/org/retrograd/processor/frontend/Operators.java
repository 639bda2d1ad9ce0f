package org.retrograd.processor.frontend;

import com.sun.source.tree.Tree;
import java.util.Map;
import java.util.Optional;
import org.retrograd.processor.ir.BinaryOperator;

/** Java's binary operators, plain and in compound assignments. */
final class Operators {

    private static final Map<Tree.Kind, BinaryOperator> BINARY = Map.ofEntries(
            Map.entry(Tree.Kind.PLUS, BinaryOperator.ADD),
            Map.entry(Tree.Kind.MINUS, BinaryOperator.SUBTRACT),
            Map.entry(Tree.Kind.MULTIPLY, BinaryOperator.MULTIPLY),
            Map.entry(Tree.Kind.DIVIDE, BinaryOperator.DIVIDE),
            Map.entry(Tree.Kind.REMAINDER, BinaryOperator.REMAINDER),
            Map.entry(Tree.Kind.LEFT_SHIFT, BinaryOperator.SHIFT_LEFT),
            Map.entry(Tree.Kind.RIGHT_SHIFT, BinaryOperator.SHIFT_RIGHT),
            Map.entry(Tree.Kind.UNSIGNED_RIGHT_SHIFT, BinaryOperator.SHIFT_RIGHT_UNSIGNED),
            Map.entry(Tree.Kind.AND, BinaryOperator.AND),
            Map.entry(Tree.Kind.OR, BinaryOperator.OR),
            Map.entry(Tree.Kind.XOR, BinaryOperator.XOR),
            Map.entry(Tree.Kind.LESS_THAN, BinaryOperator.LESS),
            Map.entry(Tree.Kind.LESS_THAN_EQUAL, BinaryOperator.LESS_EQUAL),
            Map.entry(Tree.Kind.GREATER_THAN, BinaryOperator.GREATER),
            Map.entry(Tree.Kind.GREATER_THAN_EQUAL, BinaryOperator.GREATER_EQUAL),
            Map.entry(Tree.Kind.EQUAL_TO, BinaryOperator.EQUAL),
            Map.entry(Tree.Kind.NOT_EQUAL_TO, BinaryOperator.NOT_EQUAL));

    private static final Map<Tree.Kind, Tree.Kind> PLAIN = Map.ofEntries(
            Map.entry(Tree.Kind.PLUS_ASSIGNMENT, Tree.Kind.PLUS),
            Map.entry(Tree.Kind.MINUS_ASSIGNMENT, Tree.Kind.MINUS),
            Map.entry(Tree.Kind.MULTIPLY_ASSIGNMENT, Tree.Kind.MULTIPLY),
            Map.entry(Tree.Kind.DIVIDE_ASSIGNMENT, Tree.Kind.DIVIDE),
            Map.entry(Tree.Kind.REMAINDER_ASSIGNMENT, Tree.Kind.REMAINDER),
            Map.entry(Tree.Kind.LEFT_SHIFT_ASSIGNMENT, Tree.Kind.LEFT_SHIFT),
            Map.entry(Tree.Kind.RIGHT_SHIFT_ASSIGNMENT, Tree.Kind.RIGHT_SHIFT),
            Map.entry(Tree.Kind.UNSIGNED_RIGHT_SHIFT_ASSIGNMENT, Tree.Kind.UNSIGNED_RIGHT_SHIFT),
            Map.entry(Tree.Kind.AND_ASSIGNMENT, Tree.Kind.AND),
            Map.entry(Tree.Kind.OR_ASSIGNMENT, Tree.Kind.OR),
            Map.entry(Tree.Kind.XOR_ASSIGNMENT, Tree.Kind.XOR));

    private Operators() {}

    static Optional<BinaryOperator> binary(Tree.Kind kind) {
        return Optional.ofNullable(BINARY.get(kind));
    }

    /** The operator that a compound assignment applies. */
    static Optional<BinaryOperator> compound(Tree.Kind kind) {
        return Optional.ofNullable(PLAIN.get(kind)).flatMap(Operators::binary);
    }

    static boolean isShift(BinaryOperator operator) {
        return operator == BinaryOperator.SHIFT_LEFT
                || operator == BinaryOperator.SHIFT_RIGHT
                || operator == BinaryOperator.SHIFT_RIGHT_UNSIGNED;
    }
}
