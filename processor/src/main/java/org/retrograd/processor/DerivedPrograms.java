package org.retrograd.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.adjoint.AdjointForm;
import org.retrograd.processor.adjoint.ReverseMode;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.analysis.Surroundings;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Defect;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.entry.DeclaredSignature;
import org.retrograd.processor.frontend.Derivation;
import org.retrograd.processor.frontend.Derived;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.Printer;
import org.retrograd.processor.ir.RecordType;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.optimize.CallStatements;
import org.retrograd.processor.optimize.Inlining;
import org.retrograd.processor.optimize.KeptArguments;
import org.retrograd.processor.optimize.SplitRecords;
import org.retrograd.processor.pipeline.Pipeline;
import org.retrograd.processor.tangent.ForwardMode;
import org.retrograd.processor.tangent.TangentForm;

/**
 * The programs of generated methods that users' methods call, so that these can be differentiated again: each is what reverse
 * mode makes of its primal, after the primal's callees were put into it.
 */
final class DerivedPrograms {

    private final CalleeTable callees;
    private final Map<ClassType, List<RecordType.Component>> records;
    private final ReverseMode reverse;
    private final Pipeline standard;
    private final Map<MethodHeader, Function> programs;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Unresolved> unresolved = new ArrayList<>();

    private DerivedPrograms(
            CalleeTable callees,
            Optimization optimization,
            Map<MethodHeader, Function> programs,
            Map<ClassType, List<RecordType.Component>> records) {
        this.callees = callees;
        this.records = records;
        this.reverse = new ReverseMode(callees, optimization.policy());
        this.standard = optimization.standard();
        this.programs = new LinkedHashMap<>(programs);
    }

    /**
     * The programs given and those derived from them.
     *
     * @param problems of those that cannot be derived, why
     * @param unresolved what is missing for others
     */
    record Outcome(Map<MethodHeader, Function> programs, List<Problem> problems, List<Unresolved> unresolved) {}

    /** A call of a rule in a derivative that is to be differentiated, where the rule has neither a program nor rules. */
    record Unresolved(Op.Call call, Derived derived) {

        Problem problem() {
            String rule =
                    "`" + call.method().owner().show() + "." + call.method().name() + "`";
            String message = "to differentiate `" + derived.header().name() + "`, the rule " + rule
                    + " needs to be differentiated, and has no source here";
            String remedy = "compile the rule together with this class, or write a rule of the rule";
            return new Problem(Code.UNSUPPORTED_CALL, derived.span(), message, List.of(), remedy);
        }
    }

    /** @param records the names of the components of the records that programs read */
    static Outcome of(
            List<Derived> derived,
            CalleeTable callees,
            Optimization optimization,
            Map<MethodHeader, Function> programs,
            Map<ClassType, List<RecordType.Component>> records) {
        DerivedPrograms all = new DerivedPrograms(callees, optimization, programs, records);
        List<Derived> open = new ArrayList<>(derived);
        boolean goesOn = true;
        while (goesOn) {
            goesOn = open.removeIf(all::isDone);
        }
        if (all.unresolved.isEmpty()) {
            open.forEach(all::refuse);
        }
        return new Outcome(all.programs, all.problems, all.unresolved);
    }

    private boolean isDone(Derived derived) {
        Set<MethodHeader> below = new HashSet<>();
        if (!programs.keySet().containsAll(reached(derived.primal(), below))) {
            return false;
        }
        if (!Recursion.among(programs, callees).stream().noneMatch(below::contains)) {
            return false;
        }
        Function program = derive(derived);
        Optional<Problem> opaque = OpaqueDerivatives.problem(program, derived);
        if (opaque.isPresent()) {
            problems.add(opaque.get());
            return true;
        }
        List<Unresolved> missing = unresolved(program, derived);
        unresolved.addAll(missing);
        if (missing.isEmpty()) {
            programs.put(derived.header(), program);
        }
        return true;
    }

    private List<Unresolved> unresolved(Function program, Derived derived) {
        List<ParameterHeader> headers = derived.header().parameters();
        List<Value> active = derived.header().active().stream()
                .map(parameter -> program.parameters().get(headers.indexOf(parameter)))
                .toList();
        Activity activity = Activity.of(program, active);
        List<Unresolved> missing = new ArrayList<>();
        Blocks.forEach(program.body(), statement -> {
            if (statement instanceof Let let
                    && let.op() instanceof Op.Call call
                    && callees.ruled(call).isEmpty()
                    && call.operands().stream().anyMatch(activity::isVaried)) {
                missing.add(new Unresolved(call, derived));
            }
        });
        return missing;
    }

    /** The methods whose programs are needed, of those that are known to have one. */
    private Set<MethodHeader> reached(MethodHeader header, Set<MethodHeader> seen) {
        Function program = programs.get(header);
        if (seen.add(header) && program != null) {
            Blocks.forEach(program.body(), statement -> {
                if (statement instanceof CallStatement call) {
                    callees.find(call).ifPresent(callee -> reached(callee, seen));
                }
            });
        }
        return seen;
    }

    private Function derive(Derived derived) {
        Pipeline into =
                new Pipeline(List.of(new Inlining(callees, programs, callee -> true), new SplitRecords(records)));
        Function called = Objects.requireNonNull(programs.get(derived.primal()));
        Function whole = into.run(DeclaredSignature.flat(called, derived.annotated()));
        Function derivative = derived.derivation() instanceof Derivation.Reverse reversed
                ? reverse(whole, derived.annotated(), reversed.form())
                : forward(whole, derived.annotated());
        return standard.before(new CallStatements(callees)).run(derivative);
    }

    private Function reverse(Function whole, MethodHeader annotated, AdjointForm form) {
        Pipeline passes = form.hasValue() ? Pipeline.PRIMAL_WITH_VALUE : Pipeline.PRIMAL;
        Function primal =
                passes.behind(new KeptArguments(callees, Surroundings.STILL)).run(whole);
        return Defect.guard(
                "reverse mode of a callee",
                () -> Printer.print(primal),
                () -> DeclaredSignature.ofAdjoint(
                        reverse.transform(primal, annotated, form).function(), annotated));
    }

    private Function forward(Function whole, MethodHeader annotated) {
        Function primal = Pipeline.PRIMAL_WITH_VALUE.run(whole);
        return Defect.guard(
                "forward mode of a callee",
                () -> Printer.print(primal),
                () -> DeclaredSignature.ofTangent(
                        ForwardMode.transform(primal, annotated, TangentForm.JVP, callees)
                                .function(),
                        annotated));
    }

    private void refuse(Derived derived) {
        String message =
                "`" + derived.header().name() + "` is the derivative of a method that calls itself, or this derivative";
        problems.add(new Problem(Code.UNSUPPORTED_CALL, derived.span(), message));
    }
}
