package org.retrograd.processor.frontend;

import com.sun.source.util.TreePath;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaFileObject;
import org.retrograd.processor.ir.Lint;

/** The warnings that javac has for a class that mentions something. */
public final class Lints {

    private final CompilerTrees compiler;

    public Lints(CompilerTrees compiler) {
        this.compiler = compiler;
    }

    /** For what mentions the types in the signatures of a class's annotated methods. */
    public Set<Lint> ofSignatures(AnnotatedClass annotated) {
        Set<Lint> lints = EnumSet.noneOf(Lint.class);
        for (MethodSource method : annotated.methods()) {
            for (VariableElement parameter : method.element().getParameters()) {
                add(parameter.asType(), lints);
            }
        }
        return lints;
    }

    /** For what mentions classes, methods and constructors. */
    public Set<Lint> of(Collection<? extends Element> elements) {
        Set<Lint> lints = EnumSet.noneOf(Lint.class);
        elements.forEach(element -> add(element, lints));
        return lints;
    }

    private void add(TypeMirror type, Set<Lint> lints) {
        if (type instanceof ArrayType array) {
            add(array.getComponentType(), lints);
        } else if (type instanceof DeclaredType declared) {
            add(declared.asElement(), lints);
        }
    }

    private void add(Element element, Set<Lint> lints) {
        for (Element level = element; level != null; level = level.getEnclosingElement()) {
            if (compiler.elements().isDeprecated(level)) {
                lints.add(isForRemoval(level) ? Lint.REMOVAL : Lint.DEPRECATION);
            }
            if (level instanceof TypeElement type && isAuxiliary(type)) {
                lints.add(Lint.AUXILIARY_CLASS);
            }
        }
    }

    private static boolean isForRemoval(Element element) {
        return element.getAnnotationMirrors().stream().anyMatch(Lints::isForRemoval);
    }

    private static boolean isForRemoval(AnnotationMirror annotation) {
        TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
        return type.getQualifiedName().contentEquals("java.lang.Deprecated")
                && annotation.getElementValues().entrySet().stream()
                        .anyMatch(entry -> entry.getKey().getSimpleName().contentEquals("forRemoval")
                                && Boolean.TRUE.equals(entry.getValue().getValue()));
    }

    /** Whether the class stands at the top of a file that has not its name. */
    private boolean isAuxiliary(TypeElement type) {
        TreePath path = compiler.trees().getPath(type);
        return path != null
                && !(type.getEnclosingElement() instanceof TypeElement)
                && !path.getCompilationUnit()
                        .getSourceFile()
                        .isNameCompatible(type.getSimpleName().toString(), JavaFileObject.Kind.SOURCE);
    }
}
