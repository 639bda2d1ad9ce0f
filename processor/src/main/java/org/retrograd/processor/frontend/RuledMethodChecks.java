package org.retrograd.processor.frontend;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.retrograd.processor.ir.Type;

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
        if (PlainMethods.hasReceiver(method)
                && !isDifferentiable(PlainMethods.owner(method).asType())) {
            return Optional.of("is an instance method of a class that is not marked @Tangent");
        }
        if (!isDifferentiable(method.getReturnType())) {
            return Optional.of("returns `" + method.getReturnType()
                    + "`, which is neither double nor float, nor of a type marked @Tangent");
        }
        for (TypeMirror parameter : RuledParameters.of(method).positions()) {
            if (!isTaken(parameter)) {
                return Optional.of("has a parameter of type `" + parameter + "`");
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

    /** Whether a derivative of a value of the type is one that rules take and return: of a number, or of a type with a tangent. */
    boolean isDifferentiable(TypeMirror type) {
        return types.read(type)
                .filter(read -> read.isAtomic() && read.isDifferentiable())
                .isPresent();
    }

    /** Whether a derivative can flow through values of the type. */
    boolean holdsDifferentiable(TypeMirror type) {
        return types.read(type).filter(Type::isDifferentiable).isPresent();
    }

    /** Whether generated code can hand on such an argument, and find it later as it was: of arrays it keeps copies. */
    private boolean isTaken(TypeMirror type) {
        boolean isDeep = type instanceof javax.lang.model.type.ArrayType array
                && array.getComponentType() instanceof javax.lang.model.type.ArrayType;
        return !isDeep && !TypeReader.isPrivate(type) && types.read(type).isPresent();
    }

    static boolean isStatic(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC);
    }
}
