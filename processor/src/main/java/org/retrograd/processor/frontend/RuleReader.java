package org.retrograd.processor.frontend;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Refusal;
import org.retrograd.processor.diagnostic.SourceSpan;

/** Reads one method marked {@code @DerivativeOf}, and refuses its misuse. Looks at no body. */
final class RuleReader {

    private final CompilerTrees compiler;
    private final RuledMethodChecks checks;
    private final SourceSpan elsewhere;

    /** @param elsewhere where problems of rules without source are reported */
    RuleReader(CompilerTrees compiler, SourceSpan elsewhere) {
        this.compiler = compiler;
        this.checks = new RuledMethodChecks(compiler);
        this.elsewhere = elsewhere;
    }

    /**
     * The rule.
     *
     * @param owner the class that the annotation names
     * @throws Refusal if it is none
     */
    UserRule read(ExecutableElement rule, DerivativeOfAnnotation annotation, TypeElement owner) {
        SourceSpan span = annotation.span(elsewhere);
        checkDeclaration(rule, span);
        ExecutableElement of = ruled(rule, annotation, owner);
        String shown = show(of);
        SourceSpan named = annotation.span("method", elsewhere);
        checks.obstacle(of).ifPresent(obstacle -> {
            throw refusal(Code.NOT_RULED, named, shown + " " + obstacle);
        });
        if (DifferentiableAnnotation.on(of, compiler).isPresent()) {
            throw refusal(Code.DUPLICATE_RULE, named, shown + " is @Differentiable, and has derivatives already");
        }
        checkPosition(annotation.parameter(), of, annotation.span("parameter", elsewhere));
        annotation.constants().forEach(each -> checkPosition(each, of, annotation.span("constant", elsewhere)));
        checkTypes(rule, of, annotation.parameter(), span);
        return new UserRule(rule, of, annotation.parameter(), annotation.constants());
    }

    private void checkDeclaration(ExecutableElement rule, SourceSpan span) {
        String name = "`" + rule.getSimpleName() + "`";
        if (!RuledMethodChecks.isStatic(rule)) {
            throw refusal(Code.RULE_NOT_STATIC, span, name + " is an instance method");
        }
        if (TypeReader.isPrivate(rule)) {
            throw refusal(Code.HIDDEN_RULE, span, name + ", or a class around it, is private");
        }
        checks.checkedException(rule).ifPresent(thrown -> {
            throw refusal(Code.RULE_RESULT, span, name + " throws `" + thrown + "`");
        });
    }

    /** The method that the rule is of: the overload whose parameters it takes. */
    private ExecutableElement ruled(ExecutableElement rule, DerivativeOfAnnotation annotation, TypeElement owner) {
        List<ExecutableElement> overloads = owner.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.METHOD
                        && member.getSimpleName().contentEquals(annotation.method()))
                .map(ExecutableElement.class::cast)
                .toList();
        if (overloads.isEmpty()) {
            throw refusal(
                    Code.UNKNOWN_RULED_METHOD,
                    annotation.span("method", elsewhere),
                    "`" + owner.getSimpleName() + "` declares no method `" + annotation.method() + "`");
        }
        List<ExecutableElement> ofClass =
                overloads.stream().filter(RuledMethodChecks::isStatic).toList();
        if (ofClass.isEmpty()) {
            SourceSpan span = annotation.span("method", elsewhere);
            throw refusal(Code.NOT_RULED, span, show(overloads.get(0)) + " is an instance method");
        }
        int count = rule.getParameters().size();
        Optional<ExecutableElement> found = ofClass.stream()
                .filter(overload -> count > 0 && takes(rule, count - 1, overload))
                .findFirst();
        return found.orElseThrow(() -> mismatch(rule, annotation, ofClass));
    }

    private Refusal mismatch(
            ExecutableElement rule, DerivativeOfAnnotation annotation, List<ExecutableElement> overloads) {
        SourceSpan span = annotation.span(elsewhere);
        int count = rule.getParameters().size();
        Optional<ExecutableElement> same = overloads.stream()
                .filter(overload -> takes(rule, count, overload))
                .findFirst();
        if (same.isPresent()) {
            return refusal(
                    Code.RULE_WITHOUT_ADJOINT,
                    span,
                    show(rule) + " takes what " + show(same.get()) + " takes, and no `d`");
        }
        String known = overloads.stream().map(RuleReader::show).collect(Collectors.joining(", "));
        return refusal(
                Code.RULE_PARAMETERS, span, show(rule) + " does not take the parameters of " + known + " and `d`");
    }

    /** Whether the first parameters of the rule are those of the method. */
    private boolean takes(ExecutableElement rule, int count, ExecutableElement method) {
        List<? extends VariableElement> parameters = method.getParameters();
        return parameters.size() == count
                && IntStream.range(0, count)
                        .allMatch(k -> compiler.types()
                                .isSameType(
                                        rule.getParameters().get(k).asType(),
                                        parameters.get(k).asType()));
    }

    private void checkPosition(int position, ExecutableElement of, SourceSpan span) {
        boolean isThere = position >= 0 && position < of.getParameters().size();
        if (!isThere || !checks.isFloating(of.getParameters().get(position).asType())) {
            throw refusal(
                    Code.RULE_POSITION,
                    span,
                    show(of) + " has no double or float at position " + position + ", counted from 0");
        }
    }

    private void checkTypes(ExecutableElement rule, ExecutableElement of, int position, SourceSpan span) {
        boolean isFloat = of.getReturnType().getKind() == TypeKind.FLOAT
                && of.getParameters().get(position).asType().getKind() == TypeKind.FLOAT;
        TypeKind wanted = isFloat ? TypeKind.FLOAT : TypeKind.DOUBLE;
        TypeMirror d = rule.getParameters().get(rule.getParameters().size() - 1).asType();
        String name = isFloat ? "`float`" : "`double`";
        if (d.getKind() != wanted) {
            throw refusal(
                    Code.RULE_PARAMETERS, span, show(rule) + " takes `d` as `" + d + "`, in the place of " + name);
        }
        if (rule.getReturnType().getKind() != wanted) {
            throw refusal(
                    Code.RULE_RESULT,
                    span,
                    show(rule) + " returns `" + rule.getReturnType() + "`, in the place of " + name);
        }
    }

    /** A method with the types of its parameters. */
    static String show(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> parameter.asType().toString())
                .collect(Collectors.joining(", ", "`" + method.getSimpleName() + "(", ")`"));
    }

    private static Refusal refusal(Code code, SourceSpan span, String message) {
        return new Refusal(new Problem(code, span, message));
    }
}
