package org.retrograd.hunter.fence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls by reflection. */
final class Calls {

    private Calls() {}

    /**
     * What came of a call.
     *
     * @param value the result; empty for none, for null, or if it threw
     */
    record Outcome(Optional<Object> value, Optional<Throwable> thrown, Object[] left) {

        String thrownClass() {
            return thrown.map(each -> each.getClass().getName()).orElse("nothing");
        }
    }

    static Outcome outcome(Method method, Object... arguments) {
        try {
            return new Outcome(Optional.ofNullable(invoke(method, arguments)), Optional.empty(), arguments);
        } catch (InvocationTargetException e) {
            return new Outcome(Optional.empty(), Optional.of(cause(e)), arguments);
        }
    }

    /** Calls, and throws what the method does. */
    static Object value(Method method, Object... arguments) {
        try {
            return Objects.requireNonNullElse(invoke(method, arguments), "null");
        } catch (InvocationTargetException e) {
            if (cause(e) instanceof RuntimeException exception) {
                throw exception;
            }
            if (cause(e) instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Throwable cause(InvocationTargetException e) {
        return Objects.requireNonNullElse(e.getCause(), e);
    }

    private static @Nullable Object invoke(Method method, Object... arguments) throws InvocationTargetException {
        try {
            return method.invoke(null, arguments);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
