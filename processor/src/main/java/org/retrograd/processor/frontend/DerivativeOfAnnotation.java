package org.retrograd.processor.frontend;

import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.diagnostic.SourceSpan;

/** One {@code @DerivativeOf} as the user wrote it, with the places of its values. */
final class DerivativeOfAnnotation {

    static final String NAME = "org.retrograd.DerivativeOf";

    private final CompilerTrees compiler;
    private final ExecutableElement rule;
    private final AnnotationMirror mirror;

    private DerivativeOfAnnotation(CompilerTrees compiler, ExecutableElement rule, AnnotationMirror mirror) {
        this.compiler = compiler;
        this.rule = rule;
        this.mirror = mirror;
    }

    static Optional<DerivativeOfAnnotation> on(ExecutableElement rule, CompilerTrees compiler) {
        return DifferentiableAnnotation.find(rule, NAME)
                .map(mirror -> new DerivativeOfAnnotation(compiler, rule, mirror));
    }

    /** The class that declares the method; empty if it does not resolve. */
    Optional<TypeElement> type() {
        return value("type")
                .map(AnnotationValue::getValue)
                .filter(DeclaredType.class::isInstance)
                .map(type -> ((DeclaredType) type).asElement())
                .filter(TypeElement.class::isInstance)
                .map(TypeElement.class::cast);
    }

    /** What the annotation names, if it is a primitive type or an array, which declares no methods. */
    Optional<TypeMirror> noClass() {
        return value("type")
                .map(AnnotationValue::getValue)
                .filter(TypeMirror.class::isInstance)
                .map(TypeMirror.class::cast)
                .filter(type -> type.getKind().isPrimitive()
                        || type.getKind() == TypeKind.VOID
                        || type.getKind() == TypeKind.ARRAY);
    }

    String method() {
        return value("method").map(value -> String.valueOf(value.getValue())).orElse("");
    }

    int parameter() {
        return value("parameter").map(DerivativeOfAnnotation::number).orElse(0);
    }

    UserRule.Direction direction() {
        return value("direction")
                .map(value -> value.getValue() instanceof VariableElement constant
                        ? UserRule.Direction.valueOf(constant.getSimpleName().toString())
                        : UserRule.Direction.BOTH)
                .orElse(UserRule.Direction.BOTH);
    }

    /** Whether the rule takes what the call has returned. */
    boolean takesResult() {
        return value("result")
                .filter(value -> Boolean.TRUE.equals(value.getValue()))
                .isPresent();
    }

    List<Integer> constants() {
        return value("constant")
                .map(AnnotationValue::getValue)
                .filter(List.class::isInstance)
                .map(items -> ((List<?>) items)
                        .stream()
                                .filter(AnnotationValue.class::isInstance)
                                .map(item -> number((AnnotationValue) item))
                                .toList())
                .orElse(List.of());
    }

    private static int number(AnnotationValue value) {
        return value.getValue() instanceof Integer number ? number : -1;
    }

    /**
     * Where a value is given; at the method's name if it is not.
     *
     * @param elsewhere for a rule without source
     */
    SourceSpan span(String attribute, SourceSpan elsewhere) {
        @Nullable
        TreePath path = value(attribute)
                .map(value -> compiler.trees().getPath(rule, mirror, value))
                .orElse(null);
        return path == null ? span(elsewhere) : compiler.spans().span(path);
    }

    /** The rule's declaration. */
    SourceSpan span(SourceSpan elsewhere) {
        @Nullable TreePath path = compiler.trees().getPath(rule);
        return path == null ? elsewhere : compiler.spans().span(path);
    }

    private Optional<AnnotationValue> value(String attribute) {
        return DifferentiableAnnotation.value(mirror, attribute);
    }
}
