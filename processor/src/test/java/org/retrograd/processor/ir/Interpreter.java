package org.retrograd.processor.ir;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
        if (operand instanceof Unset unset) {
            return unset.type() instanceof PrimitiveType primitive
                    ? Constant.zero(primitive).literal()
                    : null;
        }
        if (!values.containsKey((Value) operand)) {
            throw new IllegalStateException("not defined: " + operand);
        }
        return values.get((Value) operand);
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
        public Boolean loop(Loop statement) {
            List<Value> parameters =
                    statement.carries().stream().map(Carry::parameter).toList();
            putAll(
                    parameters,
                    all(statement.carries().stream().map(Carry::initial).toList()));
            LoopRun run = new LoopRun(statement);
            while (run.isOn() && run.hasNext()) {
                List<Object> yields = run(statement.body());
                run.next(yields);
                putAll(parameters, yields.subList(statement.leadingYields(), yields.size()));
            }
            statement.exit().ifPresent(exit -> values.put(exit.result(), run.way));
            for (Carry carry : statement.carries()) {
                values.put(carry.result(), get(carry.parameter()));
            }
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
        public Boolean arrayFill(ArrayFill statement) {
            Object array = get(statement.array());
            int from = (Integer) get(statement.from());
            int to = (Integer) get(statement.to());
            if (from > to) {
                throw new IllegalArgumentException("fromIndex(" + from + ") > toIndex(" + to + ")");
            }
            if (from < 0 || to > Array.getLength(array)) {
                throw new ArrayIndexOutOfBoundsException(from < 0 ? from : to);
            }
            for (int i = from; i < to; i++) {
                Array.set(array, i, get(statement.value()));
            }
            return true;
        }

        @Override
        public Boolean arrayCopy(ArrayCopy statement) {
            System.arraycopy(
                    get(statement.source()),
                    (Integer) get(statement.sourceStart()),
                    get(statement.target()),
                    (Integer) get(statement.targetStart()),
                    (Integer) get(statement.length()));
            return true;
        }

        @Override
        public Boolean exceptional(Throw statement) {
            throw Exceptions.unchecked(statement.exception(), message(statement));
        }

        private Optional<String> message(Throw statement) {
            return statement.message().stream()
                    .map(piece -> piece instanceof Throw.Shown shown
                            ? String.valueOf(get(shown.operand()))
                            : ((Throw.Text) piece).text())
                    .reduce(String::concat);
        }

        @Override
        public Boolean keep(Keep statement) {
            return true;
        }

        @Override
        public Boolean call(CallStatement statement) {
            Object result = callees.call(statement.method(), all(statement.operands()));
            statement.result().ifPresent(value -> values.put(value, result));
            return true;
        }
    }

    /** A loop that is going round. */
    private final class LoopRun {

        private final Loop loop;
        private int index;
        private int bound;
        private int way;

        LoopRun(Loop loop) {
            this.loop = loop;
            loop.range().ifPresent(range -> {
                index = (Integer) get(range.from());
                bound = (Integer) get(range.bound());
            });
            way = loop.exit().map(LoopExit::goOn).orElse(0);
        }

        boolean isOn() {
            return loop.exit().map(exit -> way == exit.goOn()).orElse(true);
        }

        boolean hasNext() {
            if (loop.header() instanceof LoopTest test) {
                return (Boolean) run(test.condition()).get(0);
            }
            loop.range().ifPresent(range -> values.put(range.index(), index));
            return loop.range()
                    .map(range -> (Boolean) Arithmetic.binary(range.relation(), index, bound))
                    .orElse(true);
        }

        void next(List<Object> yields) {
            loop.range().ifPresent(range -> index += range.step());
            loop.exit().ifPresent(exit -> way = (Integer) yields.get(0));
        }
    }

    private final class Operation implements OpVisitor<Object> {

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
            return new Instance((ClassType) op.type(), all(op.operands()));
        }

        /** From a constant it is {@code Arrays.copyOf}, which has another complaint about a negative length. */
        @Override
        public Object copyOf(Op.CopyOf op) {
            Object array = get(op.array());
            int from = (Integer) get(op.from());
            int to = (Integer) get(op.to());
            int length = Array.getLength(array);
            if (from > to && !(op.from() instanceof Constant)) {
                throw new IllegalArgumentException(from + " > " + to);
            }
            if (from < 0 || from > length) {
                throw new ArrayIndexOutOfBoundsException(from);
            }
            Object copy = Array.newInstance(array.getClass().getComponentType(), to - from);
            System.arraycopy(array, from, copy, 0, Math.min(length, to) - from);
            return copy;
        }

        @Override
        public Object arraySum(Op.ArraySum op) {
            return Arrays.stream((double[]) get(op.array())).sum();
        }

        /** Assertions are on where tests run. */
        @Override
        public Object assertionsEnabled(Op.AssertionsEnabled op) {
            return true;
        }

        @Override
        public Object staticField(Op.StaticField op) {
            throw new UnsupportedOperationException(op.toString());
        }

        @Override
        public Object arrayOf(Op.ArrayOf op) {
            Object array = Array.newInstance(
                    classOf(op.type().element()), op.operands().size());
            for (int k = 0; k < op.operands().size(); k++) {
                Array.set(array, k, get(op.operands().get(k)));
            }
            return array;
        }

        @Override
        public Object caseNumber(Op.CaseNumber op) {
            Object selector = Objects.requireNonNull(get(op.selector()));
            int number = 0;
            while (number < op.cases().size()
                    && op.cases().get(number).stream().noneMatch(label -> fits(label, selector))) {
                number++;
            }
            return number;
        }

        @Override
        public Object component(Op.Component op) {
            MethodName accessor = new MethodName(((Instance) get(op.record())).type(), op.name());
            return callees.call(accessor, List.of(get(op.record())));
        }
    }

    private static boolean fits(CaseLabel label, Object selector) {
        if (label instanceof CaseLabel.Numeric numeric) {
            return Arithmetic.convert(numeric.constant().literal(), PrimitiveType.INT)
                    .equals(Arithmetic.convert(selector, PrimitiveType.INT));
        }
        return label instanceof CaseLabel.Named named
                ? ((Enum<?>) selector).name().equals(named.name())
                : ((CaseLabel.Text) label).text().equals(selector);
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
