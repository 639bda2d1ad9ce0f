package org.retrograd.processor.ir;

import java.util.Optional;

/** Creates the exceptions that programs throw. */
final class Exceptions {

    private Exceptions() {}

    static RuntimeException unchecked(ClassType type, Optional<String> message) {
        String name =
                (type.packageName().isEmpty() ? "" : type.packageName() + ".") + String.join("$", type.simpleNames());
        try {
            Class<?> exception =
                    Class.forName(name, true, Thread.currentThread().getContextClassLoader());
            Object created = message.isEmpty()
                    ? exception.getDeclaredConstructor().newInstance()
                    : exception
                            .getDeclaredConstructor(exception == AssertionError.class ? Object.class : String.class)
                            .newInstance(message.get());
            if (created instanceof Error error) {
                throw error;
            }
            return (RuntimeException) created;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
