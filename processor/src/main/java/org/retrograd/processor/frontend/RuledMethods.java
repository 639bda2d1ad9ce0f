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
    private final Map<ExecutableElement, RuledMethod> known = new HashMap<>();
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
    }

    /** A rule and the method that it is of. */
    record Rule(ExecutableElement rule, RuledMethod of) {}

    List<RuledMethod> all() {
        return all;
    }

    /** Whether calls that this was asked for before go by rules. */
    boolean isKnown(ExecutableElement method) {
        return known.containsKey(method);
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
     * @throws Refusal if they cannot be used, or are not those that hold for another call of the method
     */
    Optional<RuledMethod> find(ExecutableElement method, Element caller, SourceSpan span) {
        Optional<Map<Integer, List<UserRule>>> found = scope.find(method, caller, span);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, List<UserRule>> others = rules.get(method);
        if (others == null) {
            check(method, span);
            List<UserRule> each =
                    found.get().values().stream().flatMap(List::stream).toList();
            each.forEach(rule -> check(rule.rule(), span));
            rules.put(method, found.get());
            note(method, found.get(), span);
            Stream.concat(types(method).stream(), types.read(method.getReturnType()).stream())
                    .forEach(type -> findSum(type, caller, span));
            // A rule may have rules of its own, for derivatives of derivatives.
            each.forEach(rule -> find(rule.rule(), caller, span));
        } else if (!others.equals(found.get())) {
            throw otherRules(RuleReader.show(method), span);
        }
        return Optional.ofNullable(known.get(method));
    }

    private void note(ExecutableElement method, Map<Integer, List<UserRule>> byPosition, SourceSpan span) {
        List<Type> parameters = types(method);
        List<RuledMethod.ByDirection> each = new ArrayList<>();
        for (int k = 0; k < parameters.size(); k++) {
            List<UserRule> here = byPosition.getOrDefault(k, List.of());
            each.add(new RuledMethod.ByDirection(
                    here.stream().filter(UserRule::isReverse).findFirst().map(this::read),
                    here.stream().filter(UserRule::isForward).findFirst().map(this::read)));
        }
        Type result = types.read(method.getReturnType()).orElseThrow();
        RuledMethod ruled = new RuledMethod(name(method), parameters, result, each);
        byPosition.values().stream()
                .flatMap(List::stream)
                .map(UserRule::rule)
                .forEach(rule -> bySignature.put(new Signature(name(rule), types(rule)), new Rule(rule, ruled)));
        known.put(method, ruled);
        RuledMethod other = adopted.get(Signature.of(ruled));
        if (other == null) {
            all.add(ruled);
        } else if (!other.equals(ruled)) {
            throw otherRules(RuleReader.show(method), span);
        }
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
                            && types(method).equals(List.of(user.tangent(), user.tangent())))
                    .forEach(method -> find(method, caller, span));
        }
    }

    private RuledMethod.Rule read(UserRule rule) {
        List<Type> parameters = types(rule.rule());
        Type seed = parameters.get(parameters.size() - 1);
        Type type = types.read(rule.rule().getReturnType()).orElseThrow();
        return new RuledMethod.Rule(name(rule.rule()), rule.takesResult(), seed, type);
    }

    private void check(ExecutableElement method, SourceSpan span) {
        if (!home.sees(method)) {
            String message = RuleReader.show(method) + " cannot be seen from the package of `"
                    + home.type().show() + "`";
            throw new Refusal(new Problem(Code.HIDDEN_RULE, span, message));
        }
    }

    private MethodName name(ExecutableElement method) {
        return new MethodName(
                types.read((TypeElement) Objects.requireNonNull(method.getEnclosingElement())),
                method.getSimpleName().toString(),
                PlainMethods.hasReceiver(method));
    }

    private List<Type> types(ExecutableElement method) {
        return PlainMethods.receiverAndParameters(method)
                .flatMap(each -> types.read(each).stream())
                .toList();
    }
}
