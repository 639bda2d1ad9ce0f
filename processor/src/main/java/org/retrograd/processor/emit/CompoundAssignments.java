package org.retrograd.processor.emit;

import java.util.Optional;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/** Finds assignments of the form {@code x = x + e}, which are better written as {@code x += e}. */
final class CompoundAssignments {

    private final Nesting nesting;
    private final VariableAssignment variables;
    private final Signs signs;

    CompoundAssignments(Nesting nesting, VariableAssignment variables) {
        this.nesting = nesting;
        this.variables = variables;
        this.signs = new Signs(nesting);
    }

    /**
     * The operator and right side of {@code x += e}.
     *
     * @param symbol without the equals sign
     */
    record Compound(String symbol, Operand right) {}

    Optional<Compound> of(Value target, Statement definition) {
        if (!(definition instanceof Let let)
                || !(let.op() instanceof Op.Binary op)
                || !op.type().equals(op.left().type())) {
            return Optional.empty();
        }
        Op.Binary simple = signs.simplified(op);
        if (isVariable(simple.left(), target)) {
            return canBeCompound(simple.operator())
                    ? Optional.of(new Compound(simple.operator().symbol(), simple.right()))
                    : Optional.empty();
        }
        return isVariable(simple.right(), target) && isCommutative(simple.operator())
                ? Optional.of(new Compound(simple.operator().symbol(), simple.left()))
                : Optional.empty();
    }

    private boolean isVariable(Operand operand, Value target) {
        return operand instanceof Value value && !nesting.isInlined(value) && variables.areSame(value, target);
    }

    private static boolean isCommutative(BinaryOperator operator) {
        return switch (operator) {
            case ADD, MULTIPLY, AND, OR, XOR -> true;
            case SUBTRACT, DIVIDE, REMAINDER, SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> false;
            case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL -> false;
        };
    }

    private static boolean canBeCompound(BinaryOperator operator) {
        return switch (operator) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER, AND, OR, XOR -> true;
            case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> false;
            case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL -> false;
        };
    }
}
