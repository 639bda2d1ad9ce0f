package org.retrograd.processor.frontend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.GeneratedNames;
import org.retrograd.processor.ir.Layout;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.UserType;

/** Reads what the parameters of annotated methods are made of, as far as generated code can take them apart. */
final class LayoutReader {

    private final CompilerTrees compiler;
    private final TypeReader types = new TypeReader();
    private final RecordShapes shapes;

    LayoutReader(CompilerTrees compiler) {
        this.compiler = compiler;
        this.shapes = new RecordShapes(compiler);
    }

    /** Why a type has no layout: a clause about it. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String clause) {
            super(clause, null, false, false);
        }

        String clause() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * The layout of a type.
     *
     * @param owner the class whose face will hold the records of tangents
     * @throws Unreadable if there is none
     */
    Layout read(TypeMirror type, TypeElement owner) throws Unreadable {
        return read(type, owner, new HashSet<>());
    }

    private Layout read(TypeMirror type, TypeElement owner, Set<TypeElement> around) throws Unreadable {
        if (ParameterReader.isPrimitive(type) || TypeReader.isHarmless(type)) {
            return new Layout.Leaf(types.read(type).orElseThrow());
        }
        Optional<Type> whole = types.read(type).filter(UserType.class::isInstance);
        if (whole.isPresent()) {
            return new Layout.Leaf(whole.get());
        }
        if (shapes.isOfRecords(type) && type instanceof ArrayType array) {
            Layout.Rows rows = new Layout.Rows(read(array.getComponentType(), owner, around));
            if (rows.leaves().isEmpty()) {
                throw new Unreadable("is an array of records without components");
            }
            return rows;
        }
        Optional<TypeElement> record = shapes.record(type);
        if (record.isEmpty()) {
            throw new Unreadable("is not understood yet");
        }
        return aggregate(record.get(), owner, around);
    }

    private Layout.Aggregate aggregate(TypeElement record, TypeElement owner, Set<TypeElement> around)
            throws Unreadable {
        if (compiler.trees().getPath(record) == null) {
            throw new Unreadable("has no source here: what its accessors return cannot be read");
        }
        if (!around.add(record)) {
            throw new Unreadable("contains itself");
        }
        List<Layout.Part> parts = new ArrayList<>();
        for (VariableElement field : RecordShapes.fields(record)) {
            parts.add(part(field, record, owner, around));
        }
        around.remove(record);
        ClassType type = types.read(record);
        boolean isOwnTangent = shapes.isTransparent(record) && parts.stream().allMatch(part -> isWhole(part.layout()));
        ClassType tangent =
                isOwnTangent ? type : GeneratedNames.tangentRecord(GeneratedNames.face(types.read(owner)), type);
        return new Layout.Aggregate(type, parts, tangent);
    }

    /** Whether the type is that of a record or a class like one, or of an array of these. */
    boolean isAggregate(TypeMirror type) {
        return shapes.record(type).isPresent() || shapes.isOfRecords(type);
    }

    /** Whether arrays of records might be read of a constant, which are understood only where all is taken apart. */
    boolean mayHoldRows(TypeMirror type) {
        return shapes.isOfRecords(type)
                || shapes.record(type).stream()
                        .flatMap(record -> RecordShapes.fields(record).stream())
                        .anyMatch(field -> shapes.isOfRecords(field.asType()));
    }

    /** Whether {@code new} with the parts makes such a value, whole: only of records whose constructors nobody wrote. */
    boolean canBeMade(Layout layout) {
        return !(layout instanceof Layout.Aggregate aggregate)
                || (shapes.isTransparent(compiler.elements()
                                .getTypeElement(aggregate.type().qualified()))
                        && aggregate.parts().stream().map(Layout.Part::layout).allMatch(this::canBeMade));
    }

    /** Whether derivatives with respect to the part are of the part's own type. */
    private static boolean isWhole(Layout layout) {
        return layout instanceof Layout.Leaf
                ? layout.type().isDifferentiable() && layout.type().tangent().equals(layout.type())
                : layout.aggregates().noneMatch(Layout.Aggregate::hasOwnTangent);
    }

    private Layout.Part part(VariableElement field, TypeElement record, TypeElement owner, Set<TypeElement> around)
            throws Unreadable {
        String name = field.getSimpleName().toString();
        String of = "`" + name + "` of `" + record.getSimpleName() + "`";
        Optional<String> access = access(field, record, owner);
        if (access.isEmpty()) {
            String accessor = record.getKind() == ElementKind.RECORD
                    ? "has an accessor that somebody wrote: what it returns need not be the component"
                    : "can be neither seen nor read by a method that does nothing but return it";
            throw new Unreadable("cannot be taken apart: " + of + " " + accessor);
        }
        if (DifferentiableAnnotation.isNoGradient(field)) {
            throw new Unreadable("cannot be taken apart: " + of + " is marked @NoGradient; mark the parameter instead");
        }
        try {
            return new Layout.Part(name, access.get(), read(field.asType(), owner, around));
        } catch (Unreadable unreadable) {
            throw new Unreadable("cannot be taken apart: " + of + " is of type `" + field.asType() + "`, which "
                    + unreadable.clause());
        }
    }

    /** A record's accessor that returns the component, the field itself, or a method that returns it. */
    private Optional<String> access(VariableElement field, TypeElement record, TypeElement owner) {
        if (record.getKind() != ElementKind.RECORD && isSeen(field.getModifiers(), record, owner)) {
            return Optional.of(field.getSimpleName().toString());
        }
        return ElementFilter.methodsIn(record.getEnclosedElements()).stream()
                .filter(method -> isSeen(method.getModifiers(), record, owner))
                .filter(method -> Accessors.field(method, compiler.trees())
                        .filter(field::equals)
                        .isPresent())
                .findFirst()
                .map(method -> method.getSimpleName() + "()");
    }

    private boolean isSeen(Set<Modifier> modifiers, TypeElement record, TypeElement owner) {
        boolean isSamePackage = compiler.elements()
                .getPackageOf(record)
                .equals(compiler.elements().getPackageOf(owner));
        return modifiers.contains(Modifier.PUBLIC) || (isSamePackage && !modifiers.contains(Modifier.PRIVATE));
    }
}
