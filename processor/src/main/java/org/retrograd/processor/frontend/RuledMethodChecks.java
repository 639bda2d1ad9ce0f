package org.retrograd.processor.frontend;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.retrograd.processor.ir.PrimitiveType;

/** Whether a method is one that a user may give a derivative rule. */
final class RuledMethodChecks {

    private final CompilerTrees compiler;
    private final TypeReader types = new TypeReader();

    RuledMethodChecks(CompilerTrees compiler) {
        this.compiler = compiler;
    }

    /** Why the method can have no rule, as a clause behind its name. */
    Optional<String> obstacle(ExecutableElement method) {
        if (!method.getTypeParameters().isEmpty()) {
            return Optional.of("has type parameters");
        }
        if (TypeReader.isPrivate(method)) {
            return Optional.of("is private");
        }
        if (!isFloating(method.getReturnType())) {
            return Optional.of("returns `" + method.getReturnType() + "`, which is neither double nor float");
        }
        for (VariableElement parameter : method.getParameters()) {
            TypeMirror type = parameter.asType();
            if (!type.getKind().isPrimitive() && !TypeReader.isHarmless(type)) {
                return Optional.of("has a parameter of type `" + type + "`");
            }
        }
        return checkedException(method)
                .map(thrown -> "throws `" + thrown + "`, which a generated method cannot pass on");
    }

    /** An exception that callers would have to declare. */
    Optional<TypeMirror> checkedException(ExecutableElement method) {
        return method.getThrownTypes().stream()
                .filter(thrown -> !isA(thrown, "java.lang.RuntimeException") && !isA(thrown, "java.lang.Error"))
                .<TypeMirror>map(thrown -> thrown)
                .findFirst();
    }

    private boolean isA(TypeMirror type, String name) {
        TypeElement element = compiler.elements().getTypeElement(name);
        return element != null
                && type instanceof DeclaredType
                && compiler.types().isSubtype(type, element.asType());
    }

    boolean isFloating(TypeMirror type) {
        return types.read(type)
                .filter(read -> read instanceof PrimitiveType primitive && primitive.isFloating())
                .isPresent();
    }

    static boolean isStatic(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC);
    }
}
