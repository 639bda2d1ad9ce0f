package org.retrograd.processor.rule;

import java.util.HashMap;
import java.util.Map;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.UnaryOperator;
import org.retrograd.processor.ir.Value;

/** Runs statements over scalars. */
final class Interpreter {

    private final Map<Value, Object> values = new HashMap<>();

    /** Gives a value, converted to its type. */
    void set(Value value, double number) {
        values.put(value, Constant.of(number, (PrimitiveType) value.type()).literal());
    }

    double number(Operand operand) {
        return ((Number) get(operand)).doubleValue();
    }

    private Object get(Operand operand) {
        if (operand instanceof Constant constant) {
            return constant.literal();
        }
        Object value = values.get((Value) operand);
        if (value == null) {
            throw new IllegalStateException("not defined before use: " + operand);
        }
        return value;
    }

    void run(Block block) {
        for (Statement statement : block.statements()) {
            if (statement instanceof Let let) {
                values.put(let.result(), evaluate(let.op()));
            } else if (statement instanceof If choice) {
                Block taken = get(choice.condition()).equals(true) ? choice.thenBlock() : choice.elseBlock();
                run(taken);
                values.put(choice.results().get(0), get(taken.yields().get(0)));
            } else {
                throw new IllegalStateException("unexpected " + statement);
            }
        }
    }

    Object evaluate(Op op) {
        if (op instanceof Op.Unary unary && unary.operator() == UnaryOperator.NEGATE) {
            return Constant.of(-number(unary.operand()), (PrimitiveType) op.type())
                    .literal();
        }
        if (op instanceof Op.Binary binary) {
            Object outcome = binary(binary.operator(), number(binary.left()), number(binary.right()));
            return outcome instanceof Double number
                    ? Constant.of(number, (PrimitiveType) op.type()).literal()
                    : outcome;
        }
        if (op instanceof Op.Convert convert) {
            return Constant.of(number(convert.operand()), convert.type()).literal();
        }
        if (op instanceof Op.MathCall call) {
            return call(call);
        }
        throw new IllegalStateException("unexpected " + op);
    }

    /** Arithmetic of floats is exact in double but for one rounding, so rounding afterwards gives Java's outcome. */
    private static Object binary(BinaryOperator operator, double left, double right) {
        return switch (operator) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case REMAINDER -> left % right;
            case LESS -> left < right;
            case LESS_EQUAL -> left <= right;
            case GREATER -> left > right;
            case GREATER_EQUAL -> left >= right;
            case EQUAL -> left == right;
            case NOT_EQUAL -> left != right;
            default -> throw new IllegalStateException("unexpected " + operator);
        };
    }

    private Object call(Op.MathCall call) {
        String owner = String.join(
                ".", call.method().owner().packageName(), call.method().owner().show());
        Class<?>[] types =
                call.operands().stream().map(operand -> classOf(operand.type())).toArray(Class<?>[]::new);
        Object[] arguments = call.operands().stream().map(this::get).toArray();
        try {
            return Class.forName(owner).getMethod(call.method().name(), types).invoke(null, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> classOf(Type type) {
        return switch ((PrimitiveType) type) {
            case INT -> int.class;
            case LONG -> long.class;
            case FLOAT -> float.class;
            case DOUBLE -> double.class;
            default -> throw new IllegalStateException("unexpected " + type);
        };
    }
}
