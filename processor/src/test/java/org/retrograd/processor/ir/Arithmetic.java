package org.retrograd.processor.ir;

/** Java's operators on boxed operands. */
final class Arithmetic {

    private Arithmetic() {}

    static Object unary(UnaryOperator operator, Object operand) {
        return switch (operator) {
            case NOT -> !(Boolean) operand;
            case COMPLEMENT -> operand instanceof Long number ? (Object) ~number : (Object) ~(Integer) operand;
            case NEGATE -> {
                if (operand instanceof Double number) {
                    yield -number;
                }
                if (operand instanceof Float number) {
                    yield -number;
                }
                yield operand instanceof Long number ? (Object) (-number) : (Object) (-(Integer) operand);
            }
        };
    }

    static Object binary(BinaryOperator operator, Object left, Object right) {
        if (left instanceof Double first) {
            return ofDoubles(operator, first, (Double) right);
        }
        if (left instanceof Float first) {
            return ofFloats(operator, first, (Float) right);
        }
        if (left instanceof Boolean first) {
            return ofBooleans(operator, first, (Boolean) right);
        }
        if (left instanceof Long first) {
            return ofLongs(operator, first, ((Number) right).longValue());
        }
        if (left instanceof Character first) {
            return ofInts(operator, first, (Character) right);
        }
        if (left instanceof Integer first) {
            return ofInts(operator, first, ((Number) right).intValue());
        }
        return (left == right) == (operator == BinaryOperator.EQUAL);
    }

    private static Object ofDoubles(BinaryOperator operator, double left, double right) {
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
            case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED, AND, OR, XOR -> throw unfit(operator);
        };
    }

    private static Object ofFloats(BinaryOperator operator, float left, float right) {
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
            case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED, AND, OR, XOR -> throw unfit(operator);
        };
    }

    private static Object ofLongs(BinaryOperator operator, long left, long right) {
        return switch (operator) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case REMAINDER -> left % right;
            case SHIFT_LEFT -> left << right;
            case SHIFT_RIGHT -> left >> right;
            case SHIFT_RIGHT_UNSIGNED -> left >>> right;
            case AND -> left & right;
            case OR -> left | right;
            case XOR -> left ^ right;
            case LESS -> left < right;
            case LESS_EQUAL -> left <= right;
            case GREATER -> left > right;
            case GREATER_EQUAL -> left >= right;
            case EQUAL -> left == right;
            case NOT_EQUAL -> left != right;
        };
    }

    private static Object ofInts(BinaryOperator operator, int left, int right) {
        return switch (operator) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case REMAINDER -> left % right;
            case SHIFT_LEFT -> left << right;
            case SHIFT_RIGHT -> left >> right;
            case SHIFT_RIGHT_UNSIGNED -> left >>> right;
            case AND -> left & right;
            case OR -> left | right;
            case XOR -> left ^ right;
            case LESS -> left < right;
            case LESS_EQUAL -> left <= right;
            case GREATER -> left > right;
            case GREATER_EQUAL -> left >= right;
            case EQUAL -> left == right;
            case NOT_EQUAL -> left != right;
        };
    }

    private static Object ofBooleans(BinaryOperator operator, boolean left, boolean right) {
        return switch (operator) {
            case AND -> left && right;
            case OR -> left || right;
            case XOR, NOT_EQUAL -> left ^ right;
            case EQUAL -> left == right;
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> throw unfit(operator);
            case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> throw unfit(operator);
            case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> throw unfit(operator);
        };
    }

    private static IllegalArgumentException unfit(BinaryOperator operator) {
        return new IllegalArgumentException("no operands for " + operator);
    }

    static Object convert(Object operand, PrimitiveType type) {
        if (operand instanceof Character character) {
            return convert((int) character, type);
        }
        Number number = (Number) operand;
        return switch (type) {
            case BOOLEAN -> throw new IllegalArgumentException("a number is no boolean");
            case BYTE -> (byte) integral(number);
            case SHORT -> (short) integral(number);
            case CHAR -> (char) integral(number);
            case INT -> number.intValue();
            case LONG -> number.longValue();
            case FLOAT -> number.floatValue();
            case DOUBLE -> number.doubleValue();
        };
    }

    /** Narrow conversions of floating-point numbers go through int. */
    private static int integral(Number number) {
        return number.intValue();
    }
}
