package org.retrograd.processor.frontend;

import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** One {@code @Differentiable} as the user wrote it, with the places of its values. */
final class DifferentiableAnnotation {

    static final String NAME = "org.retrograd.Differentiable";
    static final String GENERATED = "org.retrograd.Generated";
    static final String GRADIENTS = "org.retrograd.Gradients";
    static final String NO_GRADIENT = "org.retrograd.NoGradient";

    private final CompilerTrees compiler;
    private final Element method;
    private final AnnotationMirror mirror;

    private DifferentiableAnnotation(CompilerTrees compiler, Element method, AnnotationMirror mirror) {
        this.compiler = compiler;
        this.method = method;
        this.mirror = mirror;
    }

    /** A text of the annotation and where it stands. */
    record Text(String value, TreePath path) {}

    /** A number of the annotation and where it stands. */
    record Count(long value, TreePath path) {}

    static Optional<DifferentiableAnnotation> on(Element method, CompilerTrees compiler) {
        return find(method, NAME).map(mirror -> new DifferentiableAnnotation(compiler, method, mirror));
    }

    static boolean isOn(Element method) {
        return find(method, NAME).isPresent();
    }

    static boolean isNoGradient(Element parameter) {
        return find(parameter, NO_GRADIENT).isPresent();
    }

    static Optional<? extends AnnotationMirror> find(Element element, String annotation) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> mirror.getAnnotationType().asElement() instanceof TypeElement type
                        && type.getQualifiedName().contentEquals(annotation))
                .findFirst();
    }

    /** The names in {@code wrt}, in order. */
    List<Text> wrt() {
        List<Text> texts = new ArrayList<>();
        value("wrt").ifPresent(value -> addTexts(value, texts));
        return texts;
    }

    /** The base name, if one is given. */
    Optional<Text> name() {
        return value("name").flatMap(this::text).filter(text -> !text.value().isEmpty());
    }

    /** How much derivatives may save, if that is limited. */
    Optional<Count> maxSavedBytes() {
        return value("maxSavedBytes")
                .filter(value -> value.getValue() instanceof Long)
                .map(value -> new Count((Long) value.getValue(), path(value)));
    }

    /** The place of a mode, if it is asked for. */
    Optional<TreePath> mode(String name) {
        return value("modes").filter(value -> names(value).contains(name)).map(this::path);
    }

    private static List<String> names(AnnotationValue value) {
        return value.getValue() instanceof List<?> items
                ? items.stream()
                        .map(item -> item instanceof AnnotationValue each
                                        && each.getValue() instanceof VariableElement constant
                                ? constant.getSimpleName().toString()
                                : "")
                        .toList()
                : List.of();
    }

    private void addTexts(AnnotationValue value, List<Text> texts) {
        if (value.getValue() instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof AnnotationValue each) {
                    text(each).ifPresent(texts::add);
                }
            }
        }
    }

    private Optional<Text> text(AnnotationValue value) {
        return value.getValue() instanceof String text ? Optional.of(new Text(text, path(value))) : Optional.empty();
    }

    private TreePath path(AnnotationValue value) {
        @Nullable TreePath path = compiler.trees().getPath(method, mirror, value);
        return path == null ? compiler.trees().getPath(method, mirror) : path;
    }

    private Optional<AnnotationValue> value(String attribute) {
        return value(mirror, attribute);
    }

    /** What is given for an attribute, if it is. */
    static Optional<AnnotationValue> value(AnnotationMirror mirror, String attribute) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(attribute))
                .<AnnotationValue>map(java.util.Map.Entry::getValue)
                .findFirst();
    }
}
