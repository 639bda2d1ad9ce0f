package org.retrograd.processor.frontend;

import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.SourceSpan;

/** What is wrong with the annotations of a type whose values are differentiable as a whole. */
record TangentDeclarations(CompilerTrees compiler) {

    void check(TypeElement type, List<Problem> problems) {
        Optional<? extends AnnotationMirror> mirror = DifferentiableAnnotation.find(type, TangentDeclaration.NAME);
        if (mirror.isPresent()) {
            check(type, mirror.get(), problems);
        } else {
            ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                    .filter(method -> DifferentiableAnnotation.isNoGradient(method) && !isComponent(method, type))
                    .forEach(method -> problems.add(new Problem(
                            Code.MISPLACED_NO_GRADIENT,
                            span(method),
                            "`" + type.getSimpleName() + "`, which declares `" + method.getSimpleName()
                                    + "`, is not marked @Tangent")));
        }
    }

    private void check(TypeElement type, AnnotationMirror mirror, List<Problem> problems) {
        try {
            TangentDeclaration.read(type, mirror);
        } catch (TangentDeclaration.Unusable unusable) {
            SourceSpan span = DifferentiableAnnotation.value(mirror, unusable.attribute())
                    .map(value -> span(type, mirror, value))
                    .orElseGet(() -> span(type));
            problems.add(new Problem(Code.UNUSABLE_TANGENT, span, unusable.message()));
        }
    }

    /** What stands at a record's component stands at its accessor as well. */
    private static boolean isComponent(ExecutableElement method, TypeElement type) {
        return type.getKind() == ElementKind.RECORD
                && method.getParameters().isEmpty()
                && type.getRecordComponents().stream()
                        .anyMatch(component -> component.getSimpleName().equals(method.getSimpleName()));
    }

    private SourceSpan span(TypeElement type, AnnotationMirror mirror, AnnotationValue value) {
        @Nullable TreePath path = compiler.trees().getPath(type, mirror, value);
        return path == null ? span(type) : compiler.spans().span(path);
    }

    private SourceSpan span(Element element) {
        @Nullable TreePath path = compiler.trees().getPath(element);
        return path == null ? SourceSpan.NONE : compiler.spans().span(path);
    }
}
