package org.retrograd.hunter.fence;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Tells which calls the processor is likely to know. */
final class MathNames {

    private static final Set<String> MATH =
            Arrays.stream(Math.class.getMethods()).map(Method::getName).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> KNOWN =
            Set.of("java.lang.Math", "java.lang.StrictMath", "java.lang.System", "java.util.Arrays");

    private MathNames() {}

    static boolean isKnown(ExecutableElement method) {
        boolean isClone = method.getSimpleName().contentEquals("clone")
                && method.getParameters().isEmpty();
        return isClone || KNOWN.contains(owner(method));
    }

    /** Whether a library's own class of elementary functions has it under the name that it has in {@code Math}. */
    static boolean isLikeMath(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC)
                && owner(method).endsWith("Math")
                && MATH.contains(method.getSimpleName().toString())
                && method.getReturnType().getKind().isPrimitive();
    }

    private static String owner(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement type
                ? type.getQualifiedName().toString()
                : "";
    }
}
