package org.retrograd.processor.frontend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Refusal;
import org.retrograd.processor.diagnostic.SourceSpan;

/** Finds the rules that hold for a call, by where the call stands. */
final class RuleScope {

    private final CompilerTrees compiler;
    private final Map<TypeElement, RuleClass> read = new HashMap<>();

    RuleScope(CompilerTrees compiler) {
        this.compiler = compiler;
    }

    /**
     * The rules of a method by position; empty if none hold.
     *
     * @param caller the method in whose body the call stands
     * @throws Refusal if rules that hold cannot be used
     */
    Optional<Map<Integer, List<UserRule>>> find(ExecutableElement method, Element caller, SourceSpan span) {
        for (@Nullable Element level = caller; level != null; level = level.getEnclosingElement()) {
            Optional<Map<Integer, List<UserRule>>> found = among(RulesAnnotation.on(level), method, span);
            if (found.isPresent()) {
                return found;
            }
        }
        return method.getEnclosingElement() instanceof TypeElement owner
                ? rules(owner, span).rulesOf(method).or(() -> among(RulesAnnotation.on(owner), method, span))
                : Optional.empty();
    }

    /** The rules that stand in one of the classes that one place names. */
    private Optional<Map<Integer, List<UserRule>>> among(
            List<TypeElement> classes, ExecutableElement method, SourceSpan span) {
        List<Map<Integer, List<UserRule>>> found = new ArrayList<>();
        for (TypeElement type : classes) {
            rules(type, span).rulesOf(method).ifPresent(found::add);
        }
        if (found.stream().distinct().count() > 1) {
            String message = "two classes in one @Rules have rules of " + RuleReader.show(method);
            throw new Refusal(new Problem(Code.DUPLICATE_RULE, span, message));
        }
        return found.stream().findFirst();
    }

    private RuleClass rules(TypeElement type, SourceSpan span) {
        return read.computeIfAbsent(type, key -> RuleClass.read(key, compiler, span));
    }
}
