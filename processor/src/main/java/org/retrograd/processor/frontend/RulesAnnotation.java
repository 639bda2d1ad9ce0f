package org.retrograd.processor.frontend;

import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The classes that a {@code @Rules} names. */
final class RulesAnnotation {

    static final String NAME = "org.retrograd.Rules";

    private RulesAnnotation() {}

    /** The classes that resolve, in order; none without the annotation. */
    static List<TypeElement> on(Element element) {
        return named(element).stream()
                .flatMap(each -> each.declaration().stream())
                .toList();
    }

    /** A type and where it is named. */
    record Named(TypeMirror type, AnnotationValue value) {

        /** Its declaration; empty of primitive types and arrays, which Java lets one name. */
        Optional<TypeElement> declaration() {
            return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                    ? Optional.of(element)
                    : Optional.empty();
        }
    }

    static List<Named> named(Element element) {
        List<Named> named = new ArrayList<>();
        DifferentiableAnnotation.find(element, NAME)
                .flatMap(mirror -> DifferentiableAnnotation.value(mirror, "value"))
                .map(AnnotationValue::getValue)
                .ifPresent(items -> {
                    if (items instanceof List<?> list) {
                        list.forEach(item -> add(item, named));
                    }
                });
        return named;
    }

    private static void add(Object item, List<Named> named) {
        if (item instanceof AnnotationValue value && value.getValue() instanceof TypeMirror type) {
            named.add(new Named(type, value));
        }
    }

    /** The place of a class in the annotation of an element that has source. */
    static @Nullable TreePath path(Element element, Named named, CompilerTrees compiler) {
        return DifferentiableAnnotation.find(element, NAME)
                .map(mirror -> compiler.trees().getPath(element, mirror, named.value()))
                .orElse(null);
    }
}
