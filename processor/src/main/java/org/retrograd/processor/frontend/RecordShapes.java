package org.retrograd.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.RecordType.Component;
import org.retrograd.processor.ir.Type;

/** What records are made of, and objects that are like them: of final classes, whose fields are set once. */
final class RecordShapes {

    private final CompilerTrees compiler;
    private final TypeReader types = new TypeReader();

    RecordShapes(CompilerTrees compiler) {
        this.compiler = compiler;
    }

    /** The declaration, if the type is that of a record or a class like one, without type parameters. */
    Optional<TypeElement> record(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && element.getTypeParameters().isEmpty()
                        && !TangentDeclaration.isOn(element)
                        && (element.getKind() == ElementKind.RECORD || isLikeRecord(element))
                ? Optional.of(element)
                : Optional.empty();
    }

    /** Whether an object of the class is no more than the values that its constructor sets its fields to. */
    private boolean isLikeRecord(TypeElement type) {
        boolean isOwn = type.getKind() == ElementKind.CLASS
                && type.getModifiers().contains(Modifier.FINAL)
                && type.getSuperclass().toString().equals("java.lang.Object")
                && !type.getSimpleName().isEmpty()
                && !isInner(type);
        @Nullable ClassTree tree = isOwn ? compiler.trees().getTree(type) : null;
        List<VariableElement> fields = fields(type);
        return tree != null
                && !fields.isEmpty()
                && fields.stream().allMatch(field -> field.getModifiers().contains(Modifier.FINAL))
                && tree.getMembers().stream().noneMatch(RecordShapes::isInitializer);
    }

    private static boolean isInner(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement
                && !type.getModifiers().contains(Modifier.STATIC);
    }

    /** Whether the member runs before the constructor of each object. */
    private static boolean isInitializer(Tree member) {
        return member instanceof VariableTree field
                ? field.getInitializer() != null
                        && !field.getModifiers().getFlags().contains(Modifier.STATIC)
                : member instanceof com.sun.source.tree.BlockTree block && !block.isStatic();
    }

    static List<VariableElement> fields(TypeElement type) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                .toList();
    }

    /** The components; empty if there is one whose type is not understood. */
    Optional<List<Component>> of(TypeElement record) {
        List<Component> components = new ArrayList<>();
        for (VariableElement field : fields(record)) {
            Optional<Type> type = types.read(field.asType());
            if (type.isEmpty()) {
                return Optional.empty();
            }
            components.add(new Component(field.getSimpleName().toString(), type.get()));
        }
        return Optional.of(components);
    }

    /** What the record and all in it are made of; empty if one of them is not understood, or contains itself. */
    Optional<Map<ClassType, List<Component>>> deep(TypeElement record) {
        Map<ClassType, List<Component>> found = new LinkedHashMap<>();
        return isFound(record, new HashSet<>(), found) ? Optional.of(found) : Optional.empty();
    }

    private boolean isFound(TypeElement record, Set<TypeElement> around, Map<ClassType, List<Component>> found) {
        Optional<List<Component>> components = of(record);
        boolean isFound = components.isPresent() && around.add(record);
        for (VariableElement field : fields(record)) {
            Optional<TypeElement> inner = record(element(field.asType()));
            isFound = isFound && (inner.isEmpty() || isFound(inner.get(), around, found));
        }
        around.remove(record);
        components.ifPresent(known -> found.put(types.read(record), known));
        return isFound;
    }

    /** What arrays hold in the end. */
    private static TypeMirror element(TypeMirror type) {
        return type instanceof ArrayType array ? element(array.getComponentType()) : type;
    }

    /** Whether the type is that of arrays of records, of whatever rank. */
    boolean isOfRecords(TypeMirror type) {
        return type instanceof ArrayType && record(element(type)).isPresent();
    }

    /** The declaration of arrays' records. */
    Optional<TypeElement> record(Type type) {
        if (type instanceof org.retrograd.processor.ir.ArrayType array) {
            return record(array.element());
        }
        @Nullable
        TypeElement found =
                type instanceof ClassType named ? compiler.elements().getTypeElement(named.qualified()) : null;
        return found == null ? Optional.empty() : record(found.asType());
    }

    /** Whether the constructor does nothing but to set the components. */
    boolean isImplicit(ExecutableElement constructor) {
        return compiler.elements().getOrigin(constructor) == Elements.Origin.MANDATED
                && PlainMethods.owner(constructor).getKind() == ElementKind.RECORD;
    }

    /** Whether the record's components are set to what its canonical constructor is given. */
    boolean isTransparent(TypeElement record) {
        return record.getKind() == ElementKind.RECORD
                && ElementFilter.constructorsIn(record.getEnclosedElements()).stream()
                        .anyMatch(this::isImplicit);
    }
}
