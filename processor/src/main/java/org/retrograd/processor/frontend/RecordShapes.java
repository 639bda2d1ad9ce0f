package org.retrograd.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.retrograd.processor.ir.RecordType.Component;
import org.retrograd.processor.ir.Type;

/** What records are made of. */
final class RecordShapes {

    private final CompilerTrees compiler;
    private final TypeReader types = new TypeReader();

    RecordShapes(CompilerTrees compiler) {
        this.compiler = compiler;
    }

    /** The declaration, if the type is that of a record without type parameters. */
    static Optional<TypeElement> record(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && element.getKind() == ElementKind.RECORD
                        && element.getTypeParameters().isEmpty()
                ? Optional.of(element)
                : Optional.empty();
    }

    /** The components; empty if there is one whose type is not understood. */
    Optional<List<Component>> of(TypeElement record) {
        List<Component> components = new ArrayList<>();
        for (RecordComponentElement element : record.getRecordComponents()) {
            Optional<Type> type = types.read(element.asType());
            if (type.isEmpty()) {
                return Optional.empty();
            }
            components.add(new Component(element.getSimpleName().toString(), type.get()));
        }
        return Optional.of(components);
    }

    /** Whether the constructor does nothing but to set the components. */
    boolean isImplicit(ExecutableElement constructor) {
        return compiler.elements().getOrigin(constructor) == Elements.Origin.MANDATED;
    }

    /** The component that the method reads, if it is an accessor that nobody wrote. */
    Optional<Component> read(ExecutableElement method, TypeElement record) {
        boolean isWritten = compiler.trees().getTree(method) != null
                && compiler.trees().getTree(method).getBody() != null;
        return method.getParameters().isEmpty() && !isWritten
                ? of(record).stream()
                        .flatMap(List::stream)
                        .filter(component -> method.getSimpleName().contentEquals(component.name()))
                        .findFirst()
                : Optional.empty();
    }
}
