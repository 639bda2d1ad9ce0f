package org.retrograd.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A call of an operation.
 *
 * @param method the operation
 * @param operands its arguments, the receiver first if there is one
 */
record Operation(Method method, List<Object> operands) {

    static Operation of(Class<?> type, String name, Object... operands) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().equals(name) && takes(method, operands))
                .findFirst()
                .map(method -> new Operation(method, List.of(operands)))
                .orElseThrow(() -> new IllegalArgumentException(
                        type.getSimpleName() + " has no method " + name + " for " + Arrays.toString(operands)));
    }

    private static boolean takes(Method method, Object[] operands) {
        List<Class<?>> types = new ArrayList<>(parameterTypes(method));
        if (isRepeated(method)) {
            types.remove(types.size() - 1);
            types.addAll(Collections.nCopies(Math.max(0, operands.length - types.size()), Tensor.class));
        }
        boolean fits = types.size() == operands.length;
        for (int i = 0; fits && i < operands.length; i++) {
            fits = boxed(types.get(i)).isInstance(operands[i]);
        }
        return fits;
    }

    /** The types of all operands, that of the receiver first if there is one. */
    static List<Class<?>> parameterTypes(Method method) {
        Stream<Class<?>> receiver =
                Modifier.isStatic(method.getModifiers()) ? Stream.of() : Stream.of(method.getDeclaringClass());
        return Stream.concat(receiver, Stream.of(method.getParameterTypes())).toList();
    }

    /** Whether any number of tensors come last, which are operands each. */
    static boolean isRepeated(Method method) {
        List<Class<?>> types = List.of(method.getParameterTypes());
        return method.isVarArgs() && types.get(types.size() - 1) == Tensor[].class;
    }

    private static Class<?> boxed(Class<?> type) {
        return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
    }

    Object call() {
        return call(operands);
    }

    Object callWith(int parameter, Object replacement) {
        List<Object> changed = new ArrayList<>(operands);
        changed.set(parameter, replacement);
        return call(changed);
    }

    private Object call(List<Object> arguments) {
        if (Modifier.isStatic(method.getModifiers())) {
            return invoke(method, null, arguments.toArray());
        }
        return invoke(
                method, arguments.get(0), arguments.subList(1, arguments.size()).toArray());
    }

    static Object invoke(Method method, Object receiver, Object... arguments) {
        try {
            return method.invoke(receiver, isRepeated(method) ? packed(method, arguments) : arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object[] packed(Method method, Object[] arguments) {
        int fixed = method.getParameterCount() - 1;
        Object[] packed = Arrays.copyOf(arguments, fixed + 1);
        packed[fixed] = Arrays.copyOfRange(arguments, fixed, arguments.length, Tensor[].class);
        return packed;
    }

    @Override
    public String toString() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + operands.stream().map(Operation::text).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String text(Object operand) {
        if (operand instanceof Tensor tensor) {
            return Arrays.toString(tensor.shape());
        }
        return operand instanceof int[] numbers ? Arrays.toString(numbers) : operand.toString();
    }
}
