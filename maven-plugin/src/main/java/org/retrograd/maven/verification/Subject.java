package org.retrograd.maven.verification;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A method and its derivatives, loaded.
 *
 * @param primal the method
 * @param names the names of its arguments, its receiver included
 * @param active the names of those that are differentiated for
 * @param reverse its gradient, or its vector-Jacobian product if it has none
 * @param vjp its vector-Jacobian product
 * @param jvp its Jacobian-vector product, if forward mode was asked for
 */
record Subject(
        Method primal, List<String> names, List<String> active, Method reverse, Method vjp, Optional<Method> jvp) {

    Subject {
        names = List.copyOf(names);
        active = List.copyOf(active);
    }

    /** The types of its arguments, its receiver included. */
    List<Class<?>> types() {
        return Arrays.asList(vjp.getParameterTypes()).subList(0, names.size());
    }

    boolean hasGradient() {
        return reverse.getParameterCount() == names.size();
    }

    Object value(Object[] arguments) {
        if (Modifier.isStatic(primal.getModifiers())) {
            return call(primal, null, arguments);
        }
        return call(primal, arguments[0], Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    Object gradient(Object[] arguments) {
        return call(reverse, null, arguments);
    }

    Object pullback(Object[] arguments, Object cotangent) {
        Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = cotangent;
        return call(vjp, null, all);
    }

    Object pushforward(Object[] arguments, List<Object> tangents) {
        Object[] all = Arrays.copyOf(arguments, arguments.length + tangents.size());
        for (int i = 0; i < tangents.size(); i++) {
            all[arguments.length + i] = tangents.get(i);
        }
        Object both = call(jvp.orElseThrow(), null, all);
        for (RecordComponent component : both.getClass().getRecordComponents()) {
            if (component.getName().equals("tangent")) {
                return call(component.getAccessor(), both, new Object[0]);
            }
        }
        throw new IllegalStateException(both.getClass() + " has no tangent");
    }

    private static Object call(Method method, @Nullable Object receiver, Object[] values) {
        try {
            method.setAccessible(true);
            return method.invoke(receiver, values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new CalledCodeFailure(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " cannot be called", e);
        }
    }
}
