package org.retrograd.processor.ir;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs functions of the IR: the meaning that printed source is held against. Values are boxed primitives, Java arrays, and
 * {@link Instance}s of records.
 */
public final class Interpreter {

    private final Callees callees;
    private final Map<Value, Object> values = new HashMap<>();

    private Interpreter(Callees callees) {
        this.callees = callees;
    }

    /** What calls of methods do. */
    @FunctionalInterface
    public interface Callees {
        Object call(MethodName method, List<Object> arguments);
    }

    /** A record that the function made. */
    public record Instance(ClassType type, List<Object> components) {}

    /** The function's result; null if it has none. */
    public static Object run(Function function, Object... arguments) {
        return run(function, List.of(arguments), (method, operands) -> {
            throw new IllegalArgumentException("unknown method " + method);
        });
    }

    public static Object run(Function function, List<Object> arguments, Callees callees) {
        Interpreter interpreter = new Interpreter(callees);
        for (int i = 0; i < arguments.size(); i++) {
            interpreter.values.put(function.parameters().get(i), arguments.get(i));
        }
        List<Object> results = interpreter.run(function.body());
        return results.isEmpty() ? null : results.get(0);
    }

    private List<Object> run(Block block) {
        block.statements().forEach(statement -> statement.accept(new Step()));
        return all(block.yields());
    }

    private List<Object> all(List<Operand> operands) {
        List<Object> results = new ArrayList<>();
        operands.forEach(operand -> results.add(get(operand)));
        return results;
    }

    private Object get(Operand operand) {
        if (operand instanceof Constant constant) {
            return constant.literal();
        }
        Object value = values.get((Value) operand);
        if (value == null) {
            throw new IllegalStateException("not defined: " + operand);
        }
        return value;
    }

    private void putAll(List<Value> targets, List<Object> results) {
        for (int i = 0; i < targets.size(); i++) {
            values.put(targets.get(i), results.get(i));
        }
    }

    private final class Step implements Statement.Visitor<Boolean> {

        @Override
        public Boolean let(Let statement) {
            values.put(statement.result(), statement.op().accept(new Operation()));
            return true;
        }

        @Override
        public Boolean conditional(If statement) {
            boolean condition = (Boolean) get(statement.condition());
            putAll(statement.results(), run(condition ? statement.thenBlock() : statement.elseBlock()));
            return true;
        }

        @Override
        public Boolean loop(For statement) {
            LoopRange range = statement.range();
            int bound = (Integer) get(range.bound());
            List<Value> parameters =
                    statement.carries().stream().map(Carry::parameter).toList();
            putAll(
                    parameters,
                    all(statement.carries().stream().map(Carry::initial).toList()));
            for (int i = (Integer) get(range.from());
                    (Boolean) Arithmetic.binary(range.relation(), i, bound);
                    i += range.step()) {
                values.put(range.index(), i);
                putAll(parameters, run(statement.body()));
            }
            putAll(statement.results(), all(List.copyOf(parameters)));
            return true;
        }

        @Override
        public Boolean arrayStore(ArrayStore statement) {
            Array.set(get(statement.array()), (Integer) get(statement.index()), get(statement.value()));
            return true;
        }

        @Override
        public Boolean arrayAdd(ArrayAdd statement) {
            Object array = get(statement.array());
            int index = (Integer) get(statement.index());
            Object value = get(statement.value());
            Array.set(array, index, Arithmetic.binary(BinaryOperator.ADD, Array.get(array, index), value));
            return true;
        }

        @Override
        public Boolean call(CallStatement statement) {
            Object result = callees.call(statement.method(), all(statement.operands()));
            statement.result().ifPresent(value -> values.put(value, result));
            return true;
        }
    }

    private final class Operation implements Op.Visitor<Object> {

        @Override
        public Object unary(Op.Unary op) {
            return Arithmetic.unary(op.operator(), get(op.operand()));
        }

        @Override
        public Object binary(Op.Binary op) {
            return Arithmetic.binary(op.operator(), get(op.left()), get(op.right()));
        }

        @Override
        public Object convert(Op.Convert op) {
            return Arithmetic.convert(get(op.operand()), op.type());
        }

        @Override
        public Object math(Op.MathCall op) {
            Class<?>[] types = op.operands().stream()
                    .map(operand -> classOf(operand.type()))
                    .toArray(Class<?>[]::new);
            try {
                Class<?> owner =
                        Class.forName("java.lang." + op.method().owner().show());
                return owner.getMethod(op.method().name(), types)
                        .invoke(null, all(op.operands()).toArray());
            } catch (ReflectiveOperationException e) {
                if (e instanceof InvocationTargetException && e.getCause() instanceof ArithmeticException cause) {
                    throw cause;
                }
                throw new IllegalArgumentException(e);
            }
        }

        @Override
        public Object arrayLoad(Op.ArrayLoad op) {
            return Array.get(get(op.array()), (Integer) get(op.index()));
        }

        @Override
        public Object arrayLength(Op.ArrayLength op) {
            return Array.getLength(get(op.array()));
        }

        @Override
        public Object newArray(Op.NewArray op) {
            return Array.newInstance(classOf(op.type().element()), (Integer) get(op.length()));
        }

        @Override
        public Object zerosLike(Op.ZerosLike op) {
            return zeros(get(op.array()));
        }

        @Override
        public Object stopGradient(Op.StopGradient op) {
            return get(op.operand());
        }

        @Override
        public Object call(Op.Call op) {
            return callees.call(op.method(), all(op.operands()));
        }

        @Override
        public Object newRecord(Op.NewRecord op) {
            return new Instance(op.type(), all(op.operands()));
        }

        @Override
        public Object component(Op.Component op) {
            MethodName accessor = new MethodName(((Instance) get(op.record())).type(), op.name());
            return callees.call(accessor, List.of(get(op.record())));
        }
    }

    private static Object zeros(Object array) {
        Class<?> element = array.getClass().getComponentType();
        Object zeros = Array.newInstance(element, Array.getLength(array));
        for (int i = 0; element.isArray() && i < Array.getLength(array); i++) {
            Object row = Array.get(array, i);
            Array.set(zeros, i, row == null ? null : zeros(row));
        }
        return zeros;
    }

    private static Class<?> classOf(Type type) {
        if (type instanceof ArrayType array) {
            return classOf(array.element()).arrayType();
        }
        return switch ((PrimitiveType) type) {
            case BOOLEAN -> boolean.class;
            case BYTE -> byte.class;
            case SHORT -> short.class;
            case CHAR -> char.class;
            case INT -> int.class;
            case LONG -> long.class;
            case FLOAT -> float.class;
            case DOUBLE -> double.class;
        };
    }
}
