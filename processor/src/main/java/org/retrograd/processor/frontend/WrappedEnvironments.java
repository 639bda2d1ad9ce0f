package org.retrograd.processor.frontend;

import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Looks behind the wrappers that IDEs and build tools put around javac's environment: IntelliJ's proxies, Gradle's
 * delegating class, and whatever holds the original in a field.
 */
final class WrappedEnvironments {

    private static final int DEPTH = 5;

    private WrappedEnvironments() {}

    /** The environment itself and all that can be found inside it, from the outermost in. */
    static List<ProcessingEnvironment> layers(ProcessingEnvironment environment) {
        List<ProcessingEnvironment> layers = new ArrayList<>();
        Deque<ProcessingEnvironment> open = new ArrayDeque<>(List.of(environment));
        while (!open.isEmpty() && layers.size() < DEPTH) {
            ProcessingEnvironment layer = open.removeFirst();
            layers.add(layer);
            unwrappedByIntelliJ(layer).ifPresent(open::add);
            open.addAll(heldBy(layer));
        }
        return layers;
    }

    private static Optional<ProcessingEnvironment> unwrappedByIntelliJ(ProcessingEnvironment wrapper) {
        try {
            Class<?> wrappers = Class.forName(
                    "org.jetbrains.jps.javac.APIWrappers",
                    true,
                    wrapper.getClass().getClassLoader());
            Object inner = wrappers.getDeclaredMethod("unwrap", Class.class, Object.class)
                    .invoke(null, ProcessingEnvironment.class, wrapper);
            return inner == wrapper ? Optional.empty() : environment(inner);
        } catch (ReflectiveOperationException | LinkageError absent) {
            return Optional.empty();
        }
    }

    private static List<ProcessingEnvironment> heldBy(ProcessingEnvironment wrapper) {
        return fieldsOf(Proxy.isProxyClass(wrapper.getClass()) ? Proxy.getInvocationHandler(wrapper) : wrapper);
    }

    private static List<ProcessingEnvironment> fieldsOf(Object holder) {
        List<ProcessingEnvironment> found = new ArrayList<>();
        for (Class<?> type = holder.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                valueOf(field, holder).filter(value -> value != holder).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<ProcessingEnvironment> valueOf(Field field, Object holder) {
        try {
            return field.trySetAccessible() ? environment(field.get(holder)) : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessingEnvironment> environment(@Nullable Object value) {
        return value instanceof ProcessingEnvironment inner ? Optional.of(inner) : Optional.empty();
    }
}
