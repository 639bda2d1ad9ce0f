package org.retrograd.processor.frontend;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.GenericType;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.UserType;
import org.retrograd.processor.ir.VoidType;

/** Translates javac's types. */
public final class TypeReader {

    /**
     * The type as the IR has it; empty for {@code void}, type variables, wildcards, arrays of users' types with tangents, and what
     * does not resolve.
     */
    public Optional<Type> read(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return Optional.of(PrimitiveType.valueOf(type.getKind().name()));
        }
        if (type instanceof ArrayType array) {
            return read(array.getComponentType())
                    .filter(element -> !(element instanceof UserType))
                    .map(org.retrograd.processor.ir.ArrayType::new);
        }
        return type.getKind() == TypeKind.DECLARED
                        && type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                ? read(declared, element)
                : Optional.empty();
    }

    private Optional<Type> read(DeclaredType type, TypeElement element) {
        if (!element.getTypeParameters().isEmpty()) {
            return generic(type, element);
        }
        return Optional.of(
                TangentDeclaration.on(element).<Type>map(user -> user).orElseGet(() -> read(element)));
    }

    /** Raw types are none of these: what their methods return is not known. */
    private Optional<Type> generic(DeclaredType type, TypeElement element) {
        List<Type> arguments = type.getTypeArguments().stream()
                .flatMap(each -> read(each).stream())
                .toList();
        boolean isComplete = !arguments.isEmpty()
                && arguments.size() == type.getTypeArguments().size()
                && !(type.getEnclosingType() instanceof DeclaredType outer
                        && !outer.getTypeArguments().isEmpty());
        return isComplete ? Optional.of(new GenericType(read(element), arguments)) : Optional.empty();
    }

    /** The type as what a method returns: void as well. */
    Optional<Type> result(TypeMirror type) {
        return type.getKind() == TypeKind.VOID ? Optional.of(VoidType.VOID) : read(type);
    }

    /** A class's name. */
    public ClassType read(TypeElement element) {
        Deque<String> names = new ArrayDeque<>();
        Element level = element;
        while (level instanceof TypeElement type) {
            names.addFirst(type.getSimpleName().toString());
            level = type.getEnclosingElement();
        }
        String packageName =
                level instanceof PackageElement home ? home.getQualifiedName().toString() : "";
        return new ClassType(packageName, List.copyOf(names));
    }

    /** Whether the type is a type parameter of a method, or an array of it. */
    static boolean isVariable(TypeMirror type) {
        return type instanceof ArrayType array
                ? isVariable(array.getComponentType())
                : type.getKind() == TypeKind.TYPEVAR;
    }

    /** Whether javac could not resolve the type, or a part of it. */
    static boolean isUnresolved(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isUnresolved(array.getComponentType());
        }
        if (type.getKind() == TypeKind.ERROR) {
            return true;
        }
        return type instanceof DeclaredType declared
                && declared.getTypeArguments().stream().anyMatch(TypeReader::isUnresolved);
    }

    /** Whether values of the type are known to hold nothing differentiable: strings and constants of enums. */
    static boolean isHarmless(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && (element.getKind() == ElementKind.ENUM
                        || element.getQualifiedName().contentEquals("java.lang.String"));
    }

    /** Whether a class beside that of the method could not name the type. */
    static boolean isPrivate(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isPrivate(array.getComponentType());
        }
        return type instanceof DeclaredType declared && isPrivate(declared.asElement());
    }

    /** Whether an element, or a class around it, is private. */
    static boolean isPrivate(Element element) {
        for (Element level = element; level != null; level = level.getEnclosingElement()) {
            if (level.getModifiers().contains(Modifier.PRIVATE)) {
                return true;
            }
        }
        return false;
    }
}
