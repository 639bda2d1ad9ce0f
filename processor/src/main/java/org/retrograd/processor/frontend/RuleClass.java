package org.retrograd.processor.frontend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Refusal;
import org.retrograd.processor.diagnostic.SourceSpan;

/**
 * The derivative rules that a class holds.
 *
 * @param complete those that can be used, by the method that they are of and the position of its parameter
 * @param broken those that cannot
 */
record RuleClass(Map<ExecutableElement, Map<Integer, List<UserRule>>> complete, List<Broken> broken) {

    /**
     * A rule that cannot be used.
     *
     * @param type the class that declares the method that it is of
     * @param method the method's name
     */
    record Broken(TypeElement type, String method, Problem problem) {

        /** Whether it may be meant for the method; for which of several overloads is not known. */
        boolean isOf(ExecutableElement other) {
            return type.equals(other.getEnclosingElement())
                    && other.getSimpleName().contentEquals(method);
        }
    }

    /** @param elsewhere where problems of rules without source are reported */
    static RuleClass read(TypeElement type, CompilerTrees compiler, SourceSpan elsewhere) {
        Reading reading = new Reading(compiler, elsewhere);
        type.getEnclosedElements().forEach(reading::add);
        return reading.result();
    }

    boolean isEmpty() {
        return complete.isEmpty() && broken.isEmpty();
    }

    List<Problem> problems() {
        return broken.stream().map(Broken::problem).toList();
    }

    /**
     * The rules of a method, by position; empty if there is none.
     *
     * @throws Refusal if one of them cannot be used
     */
    Optional<Map<Integer, List<UserRule>>> rulesOf(ExecutableElement method) {
        broken.stream().filter(each -> each.isOf(method)).findFirst().ifPresent(each -> {
            throw new Refusal(each.problem());
        });
        return Optional.ofNullable(complete.get(method));
    }

    private static final class Reading {

        private final CompilerTrees compiler;
        private final SourceSpan elsewhere;
        private final RuleReader reader;
        private final RuledMethodChecks checks;
        private final Map<ExecutableElement, List<UserRule>> rules = new LinkedHashMap<>();
        private final List<Broken> broken = new ArrayList<>();

        Reading(CompilerTrees compiler, SourceSpan elsewhere) {
            this.compiler = compiler;
            this.elsewhere = elsewhere;
            this.reader = new RuleReader(compiler, elsewhere);
            this.checks = new RuledMethodChecks(compiler);
        }

        void add(Element member) {
            if (member instanceof ExecutableElement rule) {
                DerivativeOfAnnotation.on(rule, compiler).ifPresent(annotation -> add(rule, annotation));
            }
        }

        private void add(ExecutableElement rule, DerivativeOfAnnotation annotation) {
            annotation.type().ifPresent(type -> add(rule, annotation, type));
            annotation.noClass().ifPresent(type -> {
                String message = "`" + type + "` declares no methods";
                Problem problem = new Problem(Code.UNKNOWN_RULED_METHOD, annotation.span("type", elsewhere), message);
                broken.add(new Broken(PlainMethods.owner(rule), annotation.method(), problem));
            });
        }

        private void add(ExecutableElement rule, DerivativeOfAnnotation annotation, TypeElement type) {
            try {
                UserRule read = reader.read(rule, annotation, type);
                rules.computeIfAbsent(read.of(), key -> new ArrayList<>()).add(read);
            } catch (Refusal refusal) {
                broken.add(new Broken(type, annotation.method(), refusal.problem()));
            }
        }

        RuleClass result() {
            Map<ExecutableElement, Map<Integer, List<UserRule>>> complete = new LinkedHashMap<>();
            rules.forEach((of, each) -> complete.put(of, byPosition(of, each)));
            return new RuleClass(complete, List.copyOf(broken));
        }

        private Map<Integer, List<UserRule>> byPosition(ExecutableElement of, List<UserRule> all) {
            Map<Integer, List<UserRule>> positions = new TreeMap<>();
            Set<Integer> constants = all.stream()
                    .map(UserRule::constants)
                    .flatMap(Collection::stream)
                    .collect(Collectors.toSet());
            for (UserRule each : all) {
                String place = "parameter " + each.parameter() + " of " + RuleReader.show(of);
                List<UserRule> same = positions.computeIfAbsent(each.parameter(), key -> new ArrayList<>());
                if (constants.contains(each.parameter())) {
                    refuse(each, Code.DUPLICATE_RULE, place + " has a rule and is called constant");
                } else if (same.stream().anyMatch(other -> other.direction().overlaps(each.direction()))) {
                    refuse(each, Code.DUPLICATE_RULE, place + " has another rule in this class");
                } else {
                    same.add(each);
                }
            }
            boolean areAllRead = broken.stream().noneMatch(each -> each.isOf(of));
            List<TypeMirror> given = RuledParameters.of(of).positions();
            for (int k = 0; areAllRead && k < given.size(); k++) {
                boolean isDifferentiable = checks.holdsDifferentiable(given.get(k));
                if (isDifferentiable && !positions.containsKey(k) && !constants.contains(k)) {
                    String message = "parameter " + k + " of " + RuleReader.show(of) + ", counted from 0, has no rule";
                    refuse(all.get(0), Code.MISSING_RULE, message);
                }
            }
            return positions;
        }

        private void refuse(UserRule rule, Code code, String message) {
            SourceSpan span = DerivativeOfAnnotation.on(rule.rule(), compiler)
                    .map(annotation -> annotation.span(elsewhere))
                    .orElse(elsewhere);
            TypeElement type = (TypeElement) Objects.requireNonNull(rule.of().getEnclosingElement());
            broken.add(new Broken(type, rule.of().getSimpleName().toString(), new Problem(code, span, message)));
        }
    }
}
