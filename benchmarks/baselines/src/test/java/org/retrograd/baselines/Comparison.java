package org.retrograd.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.retrograd.testing.Arguments;
import org.retrograd.testing.FunctionCheck;
import org.retrograd.testing.GradientCheck;

/** Compares an adjoint by hand with the generated one, and with finite differences of the method. */
record Comparison(Method primal, Method hand, Method generated) {

    /**
     * @param name the method's name; the generated class and the one by hand are found by their names
     * @param derivative {@code Gradient} or {@code ValueAndGradient}
     */
    static Comparison of(Class<?> type, String name, String derivative) {
        return new Comparison(
                method(type, name),
                method(
                        classOf(type.getName() + "ByHand"),
                        derivative.substring(0, 1).toLowerCase(Locale.ROOT) + derivative.substring(1)),
                method(classOf(type.getName() + "Gradients"), name + derivative));
    }

    /** Requires that all agree at the arguments, of which those named are active. */
    void agree(List<String> active, Object... arguments) {
        double[] expected = numbers(call(hand, arguments));
        double[] actual = numbers(call(generated, arguments));
        assertThat(actual).hasSameSizeAs(expected);
        double scale = Arrays.stream(expected).map(Math::abs).max().orElse(0.0);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i])
                    .as("number %d of %s", i, generated.getName())
                    .isCloseTo(expected[i], within(1e-11 * scale));
        }
        FunctionCheck check = GradientCheck.of(primal.getName(), p -> call(primal, inOrder(p)));
        for (int i = 0; i < arguments.length; i++) {
            String parameter = primal.getParameters()[i].getName();
            check = active.contains(parameter)
                    ? check.parameter(parameter, arguments[i])
                    : check.passive(parameter, arguments[i]);
        }
        check.checkGradient(p -> gradient(call(hand, inOrder(p))));
        assertThat(Arrays.stream(expected)).anyMatch(v -> v != 0.0);
    }

    private Object[] inOrder(Arguments arguments) {
        return Arrays.stream(primal.getParameters())
                .map(p -> arguments.get(p.getName(), p.getType()))
                .toArray();
    }

    private static Object gradient(Object result) {
        if (!result.getClass().isRecord()) {
            return result;
        }
        for (RecordComponent component : result.getClass().getRecordComponents()) {
            if (component.getName().equals("gradient")) {
                return call(component.getAccessor(), result);
            }
        }
        return result;
    }

    private static double[] numbers(Object value) {
        List<Double> numbers = new ArrayList<>();
        collect(value, numbers);
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void collect(Object value, List<Double> numbers) {
        if (value instanceof Double number) {
            numbers.add(number);
        } else if (value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                collect(Array.get(value, i), numbers);
            }
        } else {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                collect(call(component.getAccessor(), value), numbers);
            }
        }
    }

    private static Object call(Method method, Object... arguments) {
        try {
            return method.getDeclaringClass().isRecord() ? method.invoke(arguments[0]) : method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(method + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " cannot be called", e);
        }
    }

    private static Method method(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(m -> m.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no method " + name));
    }

    private static Class<?> classOf(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("no class " + name, e);
        }
    }
}
