package org.retrograd.processor.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * What values are at least, if they are numbers at all: {@code 1 + exp(x)} is never zero. Bounds are computed as the values are, which is
 * sound because rounding keeps the order of numbers. A bound of 0 allows for −0.0.
 */
public final class LowerBounds {

    private static final double NONE = Double.NEGATIVE_INFINITY;

    private final Map<Value, Double> bounds = new HashMap<>();

    private LowerBounds() {}

    public static LowerBounds of(Function function) {
        LowerBounds bounds = new LowerBounds();
        bounds.visit(function.body());
        return bounds;
    }

    /** Whether the number is certainly another one than zero, or not a number. */
    public boolean isNeverZero(Operand operand) {
        return of(operand) > 0;
    }

    private double of(Operand operand) {
        if (operand instanceof Constant constant) {
            return constant.literal() instanceof Number number && !Double.isNaN(number.doubleValue())
                    ? number.doubleValue()
                    : NONE;
        }
        return operand instanceof Value value ? bounds.getOrDefault(value, NONE) : NONE;
    }

    private void visit(Block block) {
        for (Statement statement : block.statements()) {
            Blocks.of(statement).forEach(this::visit);
            if (statement instanceof Let let) {
                put(let.result(), of(let.op()));
            } else if (statement instanceof If choice) {
                for (int k = 0; k < choice.results().size(); k++) {
                    double whenTrue = of(choice.thenBlock().yields().get(k));
                    put(
                            choice.results().get(k),
                            Math.min(whenTrue, of(choice.elseBlock().yields().get(k))));
                }
            }
        }
    }

    private void put(Value value, double bound) {
        double rounded = value.type() == PrimitiveType.FLOAT ? (float) bound : bound;
        if (rounded > NONE) {
            bounds.put(value, rounded);
        }
    }

    private double of(Op op) {
        if (op instanceof Op.ArrayLength) {
            return 0;
        }
        boolean isNumber = op.type() instanceof PrimitiveType type && type.isFloating();
        if (!isNumber) {
            return NONE;
        }
        if (op instanceof Op.Binary binary) {
            return of(binary);
        }
        if (op instanceof Op.MathCall call) {
            return of(
                    call.method().name(), call.operands().stream().map(this::of).toList());
        }
        return op instanceof Op.Convert convert ? of(convert.operand()) : NONE;
    }

    private double of(Op.Binary op) {
        double left = of(op.left());
        double right = of(op.right());
        return switch (op.operator()) {
            case ADD -> known(left + right);
            case SUBTRACT -> op.right() instanceof Constant ? known(left - right) : NONE;
            case MULTIPLY -> op.left().equals(op.right()) ? 0 : left >= 0 && right >= 0 ? known(left * right) : NONE;
            case DIVIDE -> left >= 0 && right > 0 ? 0 : NONE;
            default -> NONE;
        };
    }

    private static double known(double bound) {
        return Double.isNaN(bound) ? NONE : bound;
    }

    private static double of(String method, List<Double> operands) {
        return switch (method) {
            case "abs" -> Math.max(operands.get(0), 0);
            case "sqrt", "hypot" -> 0;
            // The result never falls where the exact function rises, and exp(0) is 1.
            case "exp" -> operands.get(0) >= 0 ? 1 : 0;
            case "max" -> Math.max(operands.get(0), operands.get(1));
            case "min" -> Math.min(operands.get(0), operands.get(1));
            default -> NONE;
        };
    }
}
