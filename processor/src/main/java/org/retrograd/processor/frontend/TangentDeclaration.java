package org.retrograd.processor.frontend;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.UserType;

/** What a {@code @Tangent} declares: the type of tangents, and how they are made and added. */
final class TangentDeclaration {

    static final String NAME = "org.retrograd.Tangent";
    private static final String SELF = "org.retrograd.Tangent.Self";

    private final TypeElement type;
    private final AnnotationMirror mirror;
    private final TypeElement tangent;

    private TangentDeclaration(TypeElement type, AnnotationMirror mirror) throws Unusable {
        this.type = type;
        this.mirror = mirror;
        this.tangent = tangent();
    }

    /** Why an annotation cannot be used. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String attribute;

        Unusable(String attribute, String message) {
            super(message, null, false, false);
            this.attribute = attribute;
        }

        /** The part of the annotation that is wrong; empty if all of it is. */
        String attribute() {
            return attribute;
        }

        String message() {
            return String.valueOf(getMessage());
        }
    }

    static boolean isOn(TypeElement type) {
        return DifferentiableAnnotation.find(type, NAME).isPresent();
    }

    /** The type as one with tangents; empty without the annotation, and where it cannot be used, which is told elsewhere. */
    static Optional<UserType> on(TypeElement type) {
        try {
            Optional<? extends AnnotationMirror> mirror = DifferentiableAnnotation.find(type, NAME);
            return mirror.isPresent() ? Optional.of(read(type, mirror.get())) : Optional.empty();
        } catch (Unusable unusable) {
            return Optional.empty();
        }
    }

    /** @throws Unusable if the annotation says what cannot be */
    static UserType read(TypeElement type, AnnotationMirror mirror) throws Unusable {
        return new TangentDeclaration(type, mirror).read();
    }

    private UserType read() throws Unusable {
        if (!type.getTypeParameters().isEmpty()) {
            throw new Unusable("", "`" + type.getSimpleName() + "` has type parameters");
        }
        boolean canBeExtended =
                type.getKind() == ElementKind.CLASS && !type.getModifiers().contains(Modifier.FINAL);
        if (canBeExtended || type.getKind() == ElementKind.ENUM || type.getKind() == ElementKind.ANNOTATION_TYPE) {
            throw new Unusable("", "`" + type.getSimpleName() + "` is no final class, no record and no interface");
        }
        MethodName zero = method("zero", List.of(new Shape(true, List.of(type), Optional.of(tangent))))
                .orElseThrow(() -> missing("zero", "static method that takes `" + type.getSimpleName() + "`"));
        MethodName plus = method("plus", sums(Optional.of(tangent)))
                .orElseThrow(() -> missing("plus", "method that adds two `" + tangent.getSimpleName() + "`"));
        Optional<MethodName> accumulate = Optional.empty();
        if (!text("accumulate").isEmpty()) {
            MethodName found = method("accumulate", sums(Optional.empty()))
                    .orElseThrow(() ->
                            missing("accumulate", "method without result for two `" + tangent.getSimpleName() + "`"));
            accumulate = Optional.of(found);
        }
        return new UserType(new TypeReader().read(type), other(), zero, plus, accumulate, check());
    }

    private Optional<MethodName> check() throws Unusable {
        if (text("check").isEmpty()) {
            return Optional.empty();
        }
        String kind = "static method without result for a `" + type.getSimpleName() + "` and a `"
                + tangent.getSimpleName() + "`";
        return Optional.of(method("check", List.of(new Shape(true, List.of(type, tangent), Optional.empty())))
                .orElseThrow(() -> missing("check", kind)));
    }

    /** The type of tangents, if it is another one; where derivatives of derivatives are wanted, it must be its own. */
    private Optional<Type> other() throws Unusable {
        if (tangent.equals(type)) {
            return Optional.empty();
        }
        ClassType name = new TypeReader().read(tangent);
        Optional<? extends AnnotationMirror> own = DifferentiableAnnotation.find(tangent, NAME);
        if (own.isEmpty()) {
            return Optional.of(name);
        }
        UserType declared = read(tangent, own.get());
        if (declared.other().isPresent()) {
            throw new Unusable("type", "`" + tangent.getSimpleName() + "` is marked @Tangent, and not its own tangent");
        }
        return Optional.of(declared);
    }

    private TypeElement tangent() throws Unusable {
        Optional<Object> given = DifferentiableAnnotation.value(mirror, "type").map(AnnotationValue::getValue);
        if (given.isEmpty() || given.get().toString().equals(SELF)) {
            return type;
        }
        if (given.get() instanceof DeclaredType declared
                && declared.getKind() == TypeKind.DECLARED
                && declared.asElement() instanceof TypeElement element
                && element.getTypeParameters().isEmpty()) {
            return element;
        }
        throw new Unusable("type", "`" + given.get() + "` is no class or interface without type parameters");
    }

    /** A form that a method may have. */
    private record Shape(boolean isStatic, List<TypeElement> parameters, Optional<TypeElement> result) {

        boolean fits(ExecutableElement method) {
            return method.getModifiers().contains(Modifier.STATIC) == isStatic
                    && method.getParameters().size() == parameters.size()
                    && java.util.stream.IntStream.range(0, parameters.size())
                            .allMatch(k -> isOf(method.getParameters().get(k).asType(), parameters.get(k)))
                    && result.map(type -> isOf(method.getReturnType(), type))
                            .orElseGet(() -> method.getReturnType().getKind() == TypeKind.VOID);
        }

        private static boolean isOf(TypeMirror type, TypeElement element) {
            return type instanceof DeclaredType declared && declared.asElement().equals(element);
        }
    }

    private List<Shape> sums(Optional<TypeElement> result) {
        return List.of(new Shape(true, List.of(tangent, tangent), result), new Shape(false, List.of(tangent), result));
    }

    private Optional<MethodName> method(String attribute, List<Shape> shapes) throws Unusable {
        for (TypeElement owner : Stream.of(tangent, type).distinct().toList()) {
            Predicate<Shape> isPossible = shape -> shape.isStatic() || owner.equals(tangent);
            Optional<ExecutableElement> found = ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
                    .filter(method -> method.getSimpleName().contentEquals(text(attribute)))
                    .filter(method -> shapes.stream().filter(isPossible).anyMatch(shape -> shape.fits(method)))
                    .findFirst();
            if (found.isPresent()) {
                return Optional.of(name(found.get(), owner, attribute));
            }
        }
        return Optional.empty();
    }

    private MethodName name(ExecutableElement method, TypeElement owner, String attribute) throws Unusable {
        boolean isHidden =
                TypeReader.isPrivate(method) || (isPublic(type) && !(isPublic(owner) && isVisible(method, owner)));
        if (isHidden) {
            throw new Unusable(attribute, "`" + method.getSimpleName() + "` is less visible than the type");
        }
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        return new MethodName(
                new TypeReader().read(owner), method.getSimpleName().toString(), !isStatic);
    }

    private static boolean isPublic(TypeElement type) {
        return type.getModifiers().contains(Modifier.PUBLIC);
    }

    private static boolean isVisible(ExecutableElement method, TypeElement owner) {
        return method.getModifiers().contains(Modifier.PUBLIC) || owner.getKind() == ElementKind.INTERFACE;
    }

    private Unusable missing(String attribute, String kind) {
        String owners = tangent.equals(type)
                ? "`" + type.getSimpleName() + "` has"
                : "neither `" + tangent.getSimpleName() + "` nor `" + type.getSimpleName() + "` has";
        String no = tangent.equals(type) ? " no " : " a ";
        return new Unusable(attribute, owners + no + kind + " by the name \"" + text(attribute) + "\"");
    }

    private String text(String attribute) {
        return DifferentiableAnnotation.value(mirror, attribute)
                .map(value -> String.valueOf(value.getValue()))
                .orElse("");
    }
}
