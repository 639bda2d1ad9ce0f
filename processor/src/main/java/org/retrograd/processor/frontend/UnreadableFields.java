package org.retrograd.processor.frontend;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.SourceSpan;

/** What is wrong with reading a field, and what to do instead of it. */
final class UnreadableFields {

    private UnreadableFields() {}

    static Problem problem(Element field, SourceSpan span) {
        String name = "`" + field.getSimpleName() + "` ";
        if (field.getKind() == ElementKind.ENUM_CONSTANT) {
            return problem(span, name + "is an enum's constant, which is no number", ofEnum(field.asType()));
        }
        if (field.getKind() != ElementKind.FIELD) {
            return new Problem(Code.MUTABLE_FIELD, span, name + "is not a compile-time constant");
        }
        if (!field.getModifiers().contains(Modifier.STATIC)) {
            return problem(
                    span,
                    name + "is a field of an object",
                    "pass what it holds as a parameter, with @NoGradient if it is a constant");
        }
        if (!field.getModifiers().contains(Modifier.FINAL)) {
            return new Problem(Code.MUTABLE_FIELD, span, name + "can be assigned to");
        }
        return field.asType().getKind() == TypeKind.ARRAY
                ? problem(
                        span,
                        name + "is an array, whose elements can be assigned to",
                        "pass it as a parameter, with @NoGradient if it holds constants")
                : problem(
                        span,
                        name + "is not a compile-time constant",
                        "give it a value that is a constant expression, without calls and objects, or pass it as a parameter, with @NoGradient if it is a constant");
    }

    private static Problem problem(SourceSpan span, String message, String remedy) {
        return new Problem(Code.MUTABLE_FIELD, span, message, List.of(), remedy);
    }

    /** How to tell the constants of an enum apart; empty if the type is none. */
    static Optional<String> choice(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.ENUM
                ? Optional.of(ofEnum(type))
                : Optional.empty();
    }

    private static String ofEnum(TypeMirror type) {
        Element declaration = ((DeclaredType) type).asElement();
        String first = declaration.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .findFirst()
                .map(member -> member.getSimpleName().toString())
                .orElse("X");
        return "choose with a switch on the " + declaration.getSimpleName() + ": switch (...) { case " + first
                + " -> ...; default -> ...; }";
    }
}
