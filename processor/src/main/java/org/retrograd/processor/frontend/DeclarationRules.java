package org.retrograd.processor.frontend;

import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.SourceSpan;

/** What a method must be, apart from its parameters. Problems are reported at its name. */
final class DeclarationRules {

    private final SpanReader spans;
    private final TypeReader types = new TypeReader();
    private final LayoutReader layouts;

    DeclarationRules(CompilerTrees compiler) {
        this.spans = compiler.spans();
        this.layouts = new LayoutReader(compiler);
    }

    List<Problem> problems(ExecutableElement method, TreePath path) {
        SourceSpan span = spans.span(path);
        if (method.getKind() == ElementKind.CONSTRUCTOR) {
            return List.of(new Problem(Code.CONSTRUCTOR, span, "a constructor is annotated"));
        }
        String name = "`" + method.getSimpleName() + "`";
        List<Problem> problems = new ArrayList<>();
        Set<Modifier> modifiers = method.getModifiers();
        if (modifiers.contains(Modifier.ABSTRACT) || modifiers.contains(Modifier.NATIVE)) {
            problems.add(new Problem(Code.NO_BODY, span, name + " has no body"));
        } else if (!modifiers.contains(Modifier.STATIC)) {
            receiverProblem(method, span).ifPresent(problems::add);
        }
        privateLevel(method)
                .ifPresent(
                        level -> problems.add(new Problem(Code.PRIVATE_METHOD, span, describe(level) + " is private")));
        if (!method.getTypeParameters().isEmpty()) {
            problems.add(new Problem(Code.GENERIC_METHOD, span, name + " has type parameters"));
        }
        boolean isVoid = method.getReturnType().getKind() == TypeKind.VOID;
        if (isVoid && method.getParameters().stream().noneMatch(this::canBeResult)) {
            problems.add(new Problem(
                    Code.PASSIVE_RESULT, span, name + " returns nothing and has no array to leave results in"));
        } else if (!isVoid && !hasDerivative(method)) {
            problems.add(new Problem(
                    Code.PASSIVE_RESULT,
                    span,
                    name + " returns `" + method.getReturnType() + "`, which has no derivative"));
        }
        return problems;
    }

    /** Whether a derivative can flow into what is returned; what has no layout is refused elsewhere. */
    private boolean hasDerivative(ExecutableElement method) {
        try {
            return layouts.read(method.getReturnType(), PlainMethods.owner(method))
                    .tangent()
                    .isPresent();
        } catch (LayoutReader.Unreadable unreadable) {
            return layouts.isAggregate(method.getReturnType());
        }
    }

    private Optional<Problem> receiverProblem(ExecutableElement method, SourceSpan span) {
        TypeElement owner = PlainMethods.owner(method);
        try {
            layouts.read(owner.asType(), owner);
            return Optional.empty();
        } catch (LayoutReader.Unreadable unreadable) {
            String message = "`" + method.getSimpleName() + "` is an instance method of `" + owner.getSimpleName()
                    + "`, which " + unreadable.clause();
            return Optional.of(new Problem(Code.NOT_STATIC, span, message));
        }
    }

    private boolean canBeResult(VariableElement parameter) {
        return types.read(parameter.asType())
                        .filter(type -> type instanceof org.retrograd.processor.ir.ArrayType && type.isDifferentiable())
                        .isPresent()
                && !DifferentiableAnnotation.isNoGradient(parameter);
    }

    private static Optional<Element> privateLevel(Element method) {
        for (Element level = method; level != null; level = level.getEnclosingElement()) {
            if (level.getModifiers().contains(Modifier.PRIVATE)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    private static String describe(Element level) {
        String kind = level instanceof ExecutableElement ? "" : "the class ";
        return kind + "`" + level.getSimpleName() + "`";
    }
}
