package org.retrograd.processor.frontend;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.retrograd.processor.analysis.CalleeTable.Callee;
import org.retrograd.processor.analysis.RuledMethod;
import org.retrograd.processor.archive.Mentions;
import org.retrograd.processor.archive.OutsideMethod;
import org.retrograd.processor.archive.Signature;
import org.retrograd.processor.archive.StoredMethod;
import org.retrograd.processor.archive.StoredRecord;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.diagnostic.Refusal;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.Rewriter;
import org.retrograd.processor.ir.Statement;

/** Makes a stored program one of this compilation: its calls name callees known here, and all that it mentions can be seen. */
final class Linking {

    private final Callees callees;
    private final Libraries libraries;
    private final Home home;
    private final Libraries.Found stored;

    Linking(Callees callees, Libraries libraries, Home home, Libraries.Found stored) {
        this.callees = callees;
        this.libraries = libraries;
        this.home = home;
        this.stored = stored;
    }

    Linked link(MethodHeader header) {
        Function program = stored.method().program();
        try {
            noteRecords(program);
            program = new Rewriter(operand -> operand, value -> value, this::link).function(program);
            checkClasses(program);
            return new Linked(header, program, stored.span(), Problems.NONE);
        } catch (Refusal refusal) {
            return new Linked(header, program, stored.span(), Problems.of(refusal.problem()));
        }
    }

    private Statement link(Statement statement) {
        if (statement instanceof CallStatement call) {
            Signature signature = Signature.of(call.method(), call.operands());
            MethodName name = callee(signature).map(Callee::name).orElseGet(() -> unknown(signature, call.method()));
            return new CallStatement(call.result(), name, call.operands(), call.effects(), call.origin());
        }
        if (statement instanceof Let let && let.op() instanceof Op.Call call) {
            rule(call.method(), Signature.of(call.method(), call.operands()));
        }
        return statement;
    }

    private Optional<Callee> callee(Signature signature) {
        Optional<StoredMethod> beside = stored.archive().method(signature);
        if (beside.isPresent()) {
            return Optional.of(callees.adopt(stored.with(beside.get()), element(signature)));
        }
        return stored.archive().outside(signature).map(this::outside);
    }

    private Callee outside(OutsideMethod method) {
        Signature signature = method.signature();
        Callee callee = callees.find(element(signature), stored.span())
                .orElseThrow(() -> stale(signature.show() + " has no derivatives any more"));
        List<ParameterHeader> parameters = callee.header().parameters();
        for (int position : method.active()) {
            if (!parameters.get(position).active()) {
                String message = stored.method().signature().show() + " differentiates " + signature.show() + " by `"
                        + parameters.get(position).name() + "`, which is a constant by now";
                throw new Refusal(new Problem(Code.LIBRARY_CONSTANT, stored.span(), message));
            }
        }
        return callee;
    }

    /** The declaration of a method that the program calls. */
    private ExecutableElement element(Signature signature) {
        return members(signature.owner())
                .filter(method ->
                        callees.signature(method).filter(signature::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> stale(signature.show() + " is not there any more"));
    }

    private java.util.stream.Stream<ExecutableElement> members(ClassType owner) {
        return libraries.lookUp(owner, stored.place()).stream()
                .flatMap(type -> type.getEnclosedElements().stream())
                .filter(ExecutableElement.class::isInstance)
                .map(ExecutableElement.class::cast);
    }

    /** A call of which nothing is known stays as it is, if it can be made from here. */
    private MethodName unknown(Signature signature, MethodName name) {
        List<ExecutableElement> candidates = members(signature.owner())
                .filter(method -> method.getSimpleName().contentEquals(signature.name())
                        && takes(method, signature.parameters().size()))
                .toList();
        if (candidates.isEmpty()) {
            throw stale(signature.show() + " is not there any more");
        }
        candidates.forEach(candidate -> require(candidate, signature.show()));
        return name;
    }

    private static boolean takes(ExecutableElement method, int count) {
        RuledParameters parameters = RuledParameters.of(method);
        int fixed = parameters.fixed().size();
        return parameters.repeated().isPresent() ? count >= fixed : count == fixed;
    }

    private void rule(MethodName name, Signature signature) {
        RuledMethod method = stored.archive()
                .ruled(name, signature.parameters())
                .orElseThrow(() -> stale("the rules of " + signature.show() + " are missing"));
        if (callees.adoptRules(method, stored.span())) {
            unknown(signature, method.name());
            for (RuledMethod.ByDirection each : method.rules()) {
                each.all().forEach(rule -> rule(method, rule));
            }
        }
    }

    private void rule(RuledMethod method, RuledMethod.Rule rule) {
        Signature signature = new Signature(rule.name().owner(), rule.name().name(), method.parametersOf(rule));
        unknown(signature, rule.name());
        if (stored.archive().ruled(rule.name(), signature.parameters()).isPresent()) {
            rule(rule.name(), signature);
        }
    }

    private void noteRecords(Function program) {
        Set<ClassType> seen = new HashSet<>();
        Mentions.of(program).forEach(type -> noteRecord(type, seen));
    }

    private void noteRecord(ClassType type, Set<ClassType> seen) {
        Optional<StoredRecord> record = stored.archive().record(type);
        if (record.isPresent() && seen.add(type)) {
            boolean fits = libraries
                    .lookUp(type, stored.place())
                    .flatMap(home.shapes()::of)
                    .filter(record.get().components()::equals)
                    .isPresent();
            if (!fits) {
                throw stale("the record `" + type.show() + "` has other components by now");
            }
            callees.note(type, record.get().components());
            Mentions.of(record.get()).forEach(each -> noteRecord(each, seen));
        }
    }

    /** Records are taken apart, and the owners of callees were looked at before. */
    private void checkClasses(Function program) {
        for (ClassType type : Mentions.of(program)) {
            if (!type.equals(home.type()) && stored.archive().record(type).isEmpty()) {
                TypeElement element = libraries
                        .lookUp(type, stored.place())
                        .orElseThrow(() -> stale("`" + Libraries.qualified(type) + "` is not there any more"));
                require(element, "`" + Libraries.qualified(type) + "`");
            }
        }
    }

    private void require(Element element, String shown) {
        if (!home.reaches(element)) {
            String message = stored.method().signature().show() + " needs " + shown
                    + ", which cannot be seen from the package of `"
                    + home.type().show() + "`";
            throw new Refusal(new Problem(Code.HIDDEN_IN_LIBRARY, stored.span(), message));
        }
        callees.mention(element);
    }

    private Refusal stale(String message) {
        return libraries.stale(message, stored.place(), stored.span());
    }
}
