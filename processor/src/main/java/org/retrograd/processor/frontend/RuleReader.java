package org.retrograd.processor.frontend;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Refusal;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;

/** Reads one method marked {@code @DerivativeOf}, and refuses its misuse. Looks at no body. */
final class RuleReader {

    private final CompilerTrees compiler;
    private final RuledMethodChecks checks;
    private final TypeReader types = new TypeReader();
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
        checkOverloads(rule, span);
        ExecutableElement of = ruled(rule, annotation, owner);
        String shown = show(of);
        SourceSpan named = annotation.span("method", elsewhere);
        checks.obstacle(of).ifPresent(obstacle -> {
            throw refusal(Code.NOT_RULED, named, shown + " " + obstacle);
        });
        if (DifferentiableAnnotation.on(of, compiler).isPresent()) {
            throw refusal(Code.DUPLICATE_RULE, named, shown + " is @Differentiable, and has derivatives already");
        }
        SourceSpan position = annotation.span("parameter", elsewhere);
        checkPosition(annotation.parameter(), of, checks::isDifferentiable, position);
        SourceSpan constant = annotation.span("constant", elsewhere);
        annotation.constants().forEach(each -> checkPosition(each, of, checks::holdsDifferentiable, constant));
        UserRule read = new UserRule(
                rule,
                of,
                annotation.parameter(),
                annotation.constants(),
                annotation.direction(),
                annotation.takesResult());
        checkTypes(read, span);
        return read;
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
        boolean isOfObject =
                overloads.stream().allMatch(PlainMethods::hasReceiver) && !checks.isDifferentiable(owner.asType());
        if (isOfObject) {
            throw refusal(
                    Code.NOT_RULED,
                    annotation.span("method", elsewhere),
                    show(overloads.get(0)) + " is an instance method of a class that is not marked @Tangent");
        }
        return overloads.stream()
                .filter(overload -> wanted(overload, annotation).areOf(rule, compiler))
                .findFirst()
                .orElseThrow(() -> mismatch(rule, annotation, overloads));
    }

    private Refusal mismatch(
            ExecutableElement rule, DerivativeOfAnnotation annotation, List<ExecutableElement> overloads) {
        SourceSpan span = annotation.span(elsewhere);
        Optional<ExecutableElement> same = overloads.stream()
                .filter(overload -> wanted(overload, annotation).areOfWithoutD(rule, compiler))
                .findFirst();
        if (same.isPresent()) {
            return refusal(
                    Code.RULE_WITHOUT_ADJOINT,
                    span,
                    show(rule) + " takes what " + show(same.get()) + " takes, and no `d`");
        }
        String known = overloads.stream().map(RuleReader::show).collect(Collectors.joining(", "));
        String result = annotation.takesResult() ? ", the result" : "";
        String d = wanted(overloads.get(0), annotation).show();
        return refusal(
                Code.RULE_PARAMETERS,
                span,
                show(rule) + " does not take the parameters of " + known + result + " and " + d);
    }

    private static RuleParameters wanted(ExecutableElement method, DerivativeOfAnnotation annotation) {
        return RuleParameters.of(method, annotation.parameter(), annotation.takesResult());
    }

    /** Generated code gives what is repeated one by one: Java would take an overload with as many parameters. */
    private static void checkOverloads(ExecutableElement rule, SourceSpan span) {
        boolean isOverloaded = PlainMethods.owner(rule).getEnclosedElements().stream()
                .anyMatch(other -> !other.equals(rule)
                        && other.getKind() == ElementKind.METHOD
                        && other.getSimpleName().equals(rule.getSimpleName()));
        if (RuledParameters.areRepeated(rule) && isOverloaded) {
            String message = show(rule) + " has an overload, which a call with as many arguments could mean";
            throw refusal(Code.RULE_PARAMETERS, span, message);
        }
    }

    private static void checkPosition(
            int position, ExecutableElement of, Predicate<TypeMirror> isPossible, SourceSpan span) {
        List<TypeMirror> given = RuledParameters.of(of).positions();
        if (position < 0 || position >= given.size() || !isPossible.test(given.get(position))) {
            throw refusal(
                    Code.RULE_POSITION,
                    span,
                    show(of) + " has no value with a derivative at position " + position + ", counted from 0");
        }
    }

    private void checkTypes(UserRule rule, SourceSpan span) {
        Type parameter = type(RuledParameters.of(rule.of()).positions().get(rule.parameter()));
        Type result = type(rule.of().getReturnType());
        Derivatives wanted = Derivatives.of(rule.direction(), parameter, result)
                .orElseThrow(() -> refusal(
                        Code.RULE_PARAMETERS,
                        span,
                        show(rule.rule()) + " is to take `" + result.tangent().show() + "` in one direction and `"
                                + parameter.tangent().show() + "` in the other: say for which it is in `direction`"));
        TypeMirror d = RuleParameters.of(rule.of(), rule.parameter(), rule.takesResult())
                .d(rule.rule());
        if (!types.read(d).filter(wanted.seed()::equals).isPresent()) {
            String message = " takes `d` as `" + d + "`, in the place of `"
                    + wanted.seed().show() + "`";
            throw refusal(Code.RULE_PARAMETERS, span, show(rule.rule()) + message);
        }
        TypeMirror returned = rule.rule().getReturnType();
        if (!types.read(returned).filter(wanted.type()::equals).isPresent()) {
            String message = " returns `" + returned + "`, in the place of `"
                    + wanted.type().show() + "`";
            throw refusal(Code.RULE_RESULT, span, show(rule.rule()) + message);
        }
    }

    private Type type(TypeMirror mirror) {
        return types.read(mirror).orElseThrow();
    }

    /**
     * The types of what a rule turns into each other.
     *
     * @param seed of what it takes
     * @param type of what it returns
     */
    private record Derivatives(Type seed, Type type) {

        /** Empty if one rule cannot serve the direction. */
        static Optional<Derivatives> of(UserRule.Direction direction, Type parameter, Type result) {
            return switch (direction) {
                case REVERSE -> Optional.of(new Derivatives(result.tangent(), parameter.tangent()));
                case FORWARD -> Optional.of(new Derivatives(parameter.tangent(), result.tangent()));
                case BOTH -> both(parameter, result).map(type -> new Derivatives(type, type));
            };
        }

        private static Optional<Type> both(Type parameter, Type result) {
            if (parameter instanceof PrimitiveType && result instanceof PrimitiveType) {
                boolean isFloat = parameter == PrimitiveType.FLOAT && result == PrimitiveType.FLOAT;
                return Optional.of(isFloat ? PrimitiveType.FLOAT : PrimitiveType.DOUBLE);
            }
            return Optional.of(parameter.tangent()).filter(result.tangent()::equals);
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
