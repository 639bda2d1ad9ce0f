package org.retrograd.processor.rule;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.MethodName;

/** The two classes of the JDK that hold mathematical functions, method for method the same. */
enum MathLibrary {
    MATH(Math.class),
    STRICT_MATH(StrictMath.class);

    private final Class<?> javaClass;

    MathLibrary(Class<?> javaClass) {
        this.javaClass = javaClass;
    }

    static Optional<MathLibrary> of(ClassType type) {
        return Arrays.stream(values())
                .filter(library -> library.type().equals(type))
                .findFirst();
    }

    ClassType type() {
        return new ClassType(javaClass.getPackageName(), List.of(javaClass.getSimpleName()));
    }

    MethodName method(String name) {
        return new MethodName(type(), name);
    }

    boolean has(String name, int parameters) {
        return methods(name).anyMatch(method -> method.getParameterCount() == parameters);
    }

    /** Whether the method has an overload for {@code float} beside the one for {@code double}. */
    boolean hasFloatOverload(String name) {
        return methods(name).anyMatch(method -> method.getReturnType() == float.class);
    }

    private Stream<Method> methods(String name) {
        return Arrays.stream(javaClass.getMethods())
                .filter(method -> method.getName().equals(name));
    }
}
