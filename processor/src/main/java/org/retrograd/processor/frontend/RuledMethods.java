package org.retrograd.processor.frontend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.analysis.RuledMethod;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Refusal;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.UserType;

/** The methods with rules that the calls for one generated class have met. */
final class RuledMethods {

    private final CompilerTrees compiler;
    private final Home home;
    private final RuleScope scope;
    private final TypeReader types = new TypeReader();
    private final Map<ExecutableElement, Map<Integer, List<UserRule>>> rules = new HashMap<>();
    private final Map<CallForm, RuledMethod> known = new HashMap<>();
    private final Map<Signature, Rule> bySignature = new HashMap<>();
    private final Map<Signature, RuledMethod> adopted = new HashMap<>();
    private final List<RuledMethod> all = new ArrayList<>();

    RuledMethods(CompilerTrees compiler, Home home) {
        this.compiler = compiler;
        this.home = home;
        this.scope = new RuleScope(compiler);
    }

    private record Signature(MethodName name, List<Type> parameters) {

        static Signature of(RuledMethod method) {
            return new Signature(method.name(), method.parameters());
        }

        static Signature of(RuledMethod method, RuledMethod.Rule rule) {
            return new Signature(rule.name(), method.parametersOf(rule));
        }
    }

    /** What a call looks like that gives so many values, what it is called on among them. */
    private record CallForm(ExecutableElement method, int count) {

        static CallForm of(ExecutableElement method, int count) {
            RuledParameters parameters = RuledParameters.of(method);
            boolean isOpen = parameters.repeated().isPresent();
            return new CallForm(method, isOpen ? count : parameters.fixed().size());
        }

        List<Type> types() {
            return RuledParameters.of(method).types(count);
        }
    }

    /** A rule and the method that it is of. */
    record Rule(ExecutableElement rule, RuledMethod of) {}

    List<RuledMethod> all() {
        return all;
    }

    /** Whether calls that this was asked for before go by rules. */
    boolean isKnown(ExecutableElement method) {
        return rules.containsKey(method);
    }

    /** Whether a program of another jar calls the method by rules. */
    boolean isAdopted(org.retrograd.processor.archive.Signature method) {
        return adopted.containsKey(new Signature(method.methodName(), method.parameters()))
                || adopted.containsKey(
                        new Signature(new MethodName(method.owner(), method.name(), true), method.parameters()));
    }

    /**
     * Makes rules known that another jar was compiled with.
     *
     * @return whether they are new
     * @throws Refusal if other rules of the method are known
     */
    boolean adopt(RuledMethod method, SourceSpan span) {
        Optional<RuledMethod> other = all.stream()
                .filter(each -> Signature.of(each).equals(Signature.of(method)))
                .findFirst();
        if (other.isPresent() && !other.get().equals(method)) {
            throw otherRules("`" + method.name().name() + "`", span);
        }
        adopted.put(Signature.of(method), method);
        if (other.isEmpty()) {
            all.add(method);
        }
        return other.isEmpty();
    }

    private static Refusal otherRules(String method, SourceSpan span) {
        String message = "derivatives in the same class as this call need other rules of " + method;
        return new Refusal(new Problem(Code.DUPLICATE_RULE, span, message));
    }

    /** The rules of a method that is known. */
    Collection<ExecutableElement> rulesOf(ExecutableElement method) {
        return rules.getOrDefault(method, Map.of()).values().stream()
                .flatMap(List::stream)
                .map(UserRule::rule)
                .toList();
    }

    /** The method that is called, if it is a rule of one of these. */
    Optional<Rule> rule(Op.Call call) {
        List<Type> parameters = call.operands().stream().map(Operand::type).toList();
        return Optional.ofNullable(bySignature.get(new Signature(call.method(), parameters)));
    }

    /**
     * The method with its rules, if rules hold where it is called.
     *
     * @param count how many values the call gives, what it is called on among them
     * @throws Refusal if they cannot be used, or are not those that hold for another call of the method
     */
    Optional<RuledMethod> find(ExecutableElement method, int count, Element caller, SourceSpan span) {
        Optional<Map<Integer, List<UserRule>>> found = scope.find(method, caller, span);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, List<UserRule>> others = rules.get(method);
        if (others != null && !others.equals(found.get())) {
            throw otherRules(RuleReader.show(method), span);
        }
        List<UserRule> each =
                found.get().values().stream().flatMap(List::stream).toList();
        if (others == null) {
            check(method, span);
            each.forEach(rule -> check(rule.rule(), span));
            rules.put(method, found.get());
        }
        CallForm form = CallForm.of(method, count);
        if (!known.containsKey(form)) {
            RuledMethod noted = note(form, found.get(), span);
            Stream.concat(form.types().stream(), types.read(method.getReturnType()).stream())
                    .distinct()
                    .forEach(type -> findSum(type, caller, span));
            // A rule may have rules of its own, for derivatives of derivatives.
            noted.rules()
                    .forEach(here -> here.all()
                            .forEach(rule -> Optional.ofNullable(bySignature.get(Signature.of(noted, rule)))
                                    .ifPresent(known -> find(
                                            known.rule(),
                                            noted.parametersOf(rule).size(),
                                            caller,
                                            span))));
        }
        return Optional.ofNullable(known.get(form));
    }

    private RuledMethod note(CallForm form, Map<Integer, List<UserRule>> byPosition, SourceSpan span) {
        ExecutableElement method = form.method();
        List<Type> parameters = form.types();
        int fixed = RuledParameters.of(method).fixed().size();
        List<RuledMethod.ByDirection> each = new ArrayList<>();
        for (int k = 0; k < parameters.size(); k++) {
            List<UserRule> here = byPosition.getOrDefault(Math.min(k, fixed), List.of());
            int among = k - fixed;
            each.add(new RuledMethod.ByDirection(
                    here.stream().filter(UserRule::isReverse).findFirst().map(rule -> read(rule, fixed, among)),
                    here.stream().filter(UserRule::isForward).findFirst().map(rule -> read(rule, fixed, among))));
        }
        Type result = types.read(method.getReturnType()).orElseThrow();
        RuledMethod ruled = new RuledMethod(name(method), parameters, result, each);
        for (int k = 0; k < parameters.size(); k++) {
            for (UserRule rule : byPosition.getOrDefault(Math.min(k, fixed), List.of())) {
                Signature signature = Signature.of(ruled, read(rule, fixed, k - fixed));
                bySignature.put(signature, new Rule(rule.rule(), ruled));
            }
        }
        known.put(form, ruled);
        RuledMethod other = adopted.get(Signature.of(ruled));
        if (other == null) {
            all.add(ruled);
        } else if (!other.equals(ruled)) {
            throw otherRules(RuleReader.show(method), span);
        }
        return ruled;
    }

    /** Sums of derivatives may be differentiated as well. */
    private void findSum(Type type, Element caller, SourceSpan span) {
        if (type instanceof UserType user) {
            @Nullable
            TypeElement owner =
                    compiler.elements().getTypeElement(user.plus().owner().qualified());
            List<ExecutableElement> methods =
                    owner == null ? List.of() : ElementFilter.methodsIn(owner.getEnclosedElements());
            methods.stream()
                    .filter(method -> name(method).equals(user.plus())
                            && RuledParameters.of(method).types(2).equals(List.of(user.tangent(), user.tangent())))
                    .forEach(method -> find(method, 2, caller, span));
        }
    }

    /** @param among the position among the values of which there are any number, negative if it is none of these */
    private RuledMethod.Rule read(UserRule rule, int fixed, int among) {
        RuleParameters parameters = RuleParameters.of(rule.of(), rule.parameter(), rule.takesResult());
        Type seed = types.read(parameters.d(rule.rule())).orElseThrow();
        Type type = types.read(rule.rule().getReturnType()).orElseThrow();
        Optional<Integer> position = parameters.takesPosition() ? Optional.of(among) : Optional.empty();
        return new RuledMethod.Rule(name(rule.rule()), fixed, rule.takesResult(), seed, position, type);
    }

    private void check(ExecutableElement method, SourceSpan span) {
        if (!home.sees(method)) {
            String message = RuleReader.show(method) + " cannot be seen from the package of `"
                    + home.type().show() + "`";
            throw new Refusal(new Problem(Code.HIDDEN_RULE, span, message));
        }
    }

    private MethodName name(ExecutableElement method) {
        ClassType owner = types.read((TypeElement) Objects.requireNonNull(method.getEnclosingElement()));
        String name = method.getSimpleName().toString();
        boolean onReceiver = PlainMethods.hasReceiver(method);
        RuledParameters parameters = RuledParameters.of(method);
        return parameters.repeated().isPresent()
                ? new MethodName(owner, name, onReceiver, parameters.fixed().size())
                : new MethodName(owner, name, onReceiver);
    }
}
