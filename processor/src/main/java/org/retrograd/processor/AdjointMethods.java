package org.retrograd.processor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.retrograd.processor.adjoint.AdjointForm;
import org.retrograd.processor.adjoint.JacobianRows;
import org.retrograd.processor.adjoint.ReverseMode;
import org.retrograd.processor.adjoint.SavedBytes;
import org.retrograd.processor.adjoint.SplitMode;
import org.retrograd.processor.adjoint.StorageFact;
import org.retrograd.processor.adjoint.StoragePolicy;
import org.retrograd.processor.adjoint.Technique;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.analysis.StillArguments;
import org.retrograd.processor.analysis.Surroundings;
import org.retrograd.processor.diagnostic.Defect;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.emit.ImplementationMethod;
import org.retrograd.processor.entry.DeclaredSignature;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Mode;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Printer;
import org.retrograd.processor.ir.RecordType;
import org.retrograd.processor.optimize.KeptArguments;
import org.retrograd.processor.optimize.PureCalls;
import org.retrograd.processor.pipeline.Pipeline;
import org.retrograd.processor.tangent.ForwardMode;
import org.retrograd.processor.tangent.TangentForm;

/** The methods of an implementation: those that users call, and what these call of the methods that users wrote. */
final class AdjointMethods {

    private final CalleeTable callees;
    private final Map<MethodHeader, Function> written;
    private final Map<MethodHeader, Function> primals;
    private final ReverseMode reverse;
    private final SplitMode split;
    private final SavedBytes saved;
    private final Optimization optimization;
    private final UnaryOperator<Function> last;
    private final Map<MethodHeader, Set<Integer>> still;
    private final Set<MethodHeader> throwing;
    private final Set<MethodHeader> recursive;

    private final List<Derivative> methods = new ArrayList<>();
    private final Set<RecordType> records = new LinkedHashSet<>();
    private final Deque<Needed> pending = new ArrayDeque<>();
    private final Set<Needed> done = new HashSet<>();

    /** @param last what methods go through when all else is done */
    AdjointMethods(
            CalleeTable callees,
            Optimization optimization,
            Map<MethodHeader, Function> primals,
            UnaryOperator<Function> last) {
        this.callees = callees;
        this.last = last;
        this.written = primals;
        this.optimization = optimization;
        StoragePolicy policy = optimization.policy();
        this.primals = new LinkedHashMap<>(
                policy.uses(Technique.INLINED_CALLEES) ? SmallCallees.inlined(primals, callees) : primals);
        this.still = policy.uses(Technique.STILL_ARGUMENTS) ? StillArguments.among(this.primals, callees) : Map.of();
        this.reverse = new ReverseMode(callees, policy);
        this.saved = new SavedBytes(primals.keySet(), callees);
        this.split = new SplitMode(callees, policy, optimization.standard()::run);
        this.throwing = Throwers.among(primals, callees);
        this.recursive = Recursion.among(primals, callees);
    }

    /** A method, the one that it is made from, and what it saves and computes again. */
    record Derivative(MethodHeader of, ImplementationMethod method, StorageText storage) {

        /** The same derivative as another method. */
        Derivative with(ImplementationMethod other) {
            return new Derivative(of, other, storage);
        }
    }

    /** What a class needs for itself of a method. */
    private enum Part {
        /** The method itself, where it cannot be seen. */
        PRIMAL,
        ADJOINT,
        VALUE_AND_ADJOINT,
        /** The forward and the reverse part. */
        SPLIT,
        TANGENT
    }

    private record Needed(MethodHeader header, Part part) {}

    /** The methods of the class, and the records that they speak in. */
    record Implementation(List<Derivative> methods, List<RecordType> records) {}

    Implementation of(List<MethodHeader> annotated) {
        for (MethodHeader header : annotated) {
            for (AdjointForm form : AdjointForm.publicForms(header)) {
                add(header, form);
            }
            if (header.has(Mode.JACOBIAN)) {
                add(header, JacobianRows.of(header), ImplementationJavadoc.ofJacobian(header));
            }
            if (header.has(Mode.FORWARD)) {
                add(header, TangentForm.JVP);
            }
        }
        while (!pending.isEmpty()) {
            Needed next = pending.remove();
            if (done.add(next)) {
                add(next);
            }
        }
        return new Implementation(
                methods,
                records.stream()
                        .map(record -> callees.isLimited() ? saved.counting(record) : record)
                        .toList());
    }

    private void add(Needed needed) {
        MethodHeader header = needed.header();
        switch (needed.part()) {
            case PRIMAL -> addPrimal(header);
            case ADJOINT -> add(header, AdjointForm.ADJOINT);
            case VALUE_AND_ADJOINT -> add(header, AdjointForm.VALUE_AND_ADJOINT);
            case SPLIT -> addSplit(header);
            case TANGENT -> add(header, TangentForm.CALLEE);
        }
    }

    private void add(MethodHeader header, AdjointForm form) {
        Pipeline passes = form.hasValue() ? Pipeline.PRIMAL_WITH_VALUE : Pipeline.PRIMAL;
        Function primal = prepared(header, passes, Surroundings.STILL);
        ReverseMode.Adjoint adjoint = Defect.guard(
                "reverse mode", () -> Printer.print(primal), () -> reverse.transform(primal, header, form));
        require(adjoint.needed(), Part.ADJOINT);
        require(adjoint.split(), Part.SPLIT);
        require(adjoint.joined(), Part.VALUE_AND_ADJOINT);
        records.addAll(adjoint.records());
        Function function = DeclaredSignature.ofAdjoint(adjoint.function(), header);
        UnaryOperator<Function> limit =
                form.isPublic() ? finished -> saved.limited(finished, header.maxSavedBytes()) : saved::limitedByCallers;
        add(header, function, ImplementationJavadoc.of(header, form), with(inlined(header), adjoint.facts()), limit);
    }

    private void addSplit(MethodHeader header) {
        Surroundings surroundings = new Surroundings.Changing(still.getOrDefault(header, Set.of()));
        Function primal = prepared(header, Pipeline.PRIMAL_WITH_VALUE, surroundings);
        SplitMode.Split parts = Defect.guard(
                "split mode", () -> Printer.print(primal), () -> split.transform(primal, header, surroundings));
        require(parts.needed(), Part.ADJOINT);
        require(parts.split(), Part.SPLIT);
        records.addAll(parts.records());
        add(
                header,
                parts.forward(),
                ImplementationJavadoc.ofForward(header, parts.records().get(0)),
                with(inlined(header), facts(parts, false)),
                saved::limitedByCallers);
        add(
                header,
                parts.reverse(),
                ImplementationJavadoc.ofReverse(header),
                facts(parts, true),
                saved::limitedByCallers);
    }

    /** What the reverse part computes again, or all else, which the forward part does. */
    private static List<StorageFact> facts(SplitMode.Split parts, boolean isReverse) {
        return parts.facts().stream()
                .filter(fact -> fact instanceof StorageFact.ComputedAgain == isReverse)
                .toList();
    }

    private static List<StorageFact> with(List<StorageFact> some, List<StorageFact> others) {
        List<StorageFact> all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(Comparator.comparing(StorageFact::at, Comparator.comparingInt(SourceSpan::start)));
        return all;
    }

    /** The calls in whose places the callees' bodies stand. */
    private List<StorageFact> inlined(MethodHeader header) {
        Map<SourceSpan, String> calls = calls(written, header);
        calls.keySet().removeAll(calls(primals, header).keySet());
        List<StorageFact> facts = new ArrayList<>();
        calls.forEach((origin, callee) ->
                facts.add(new StorageFact.Treated(origin, StorageFact.Treatment.INLINED, callee, List.of())));
        return facts;
    }

    private static Map<SourceSpan, String> calls(Map<MethodHeader, Function> programs, MethodHeader header) {
        Map<SourceSpan, String> calls = new LinkedHashMap<>();
        Blocks.forEach(Objects.requireNonNull(programs.get(header)).body(), statement -> {
            if (statement instanceof CallStatement call) {
                calls.put(call.origin(), call.method().name());
            }
        });
        return calls;
    }

    private void add(MethodHeader header, TangentForm form) {
        Function primal = Pipeline.PRIMAL_WITH_VALUE.run(primal(header));
        ForwardMode.Tangent tangent = Defect.guard(
                "forward mode",
                () -> Printer.print(primal),
                () -> ForwardMode.transform(primal, header, form, callees));
        require(tangent.needed(), Part.TANGENT);
        records.addAll(tangent.records());
        Function function =
                form == TangentForm.JVP ? DeclaredSignature.ofTangent(tangent.function(), header) : tangent.function();
        add(header, function, ImplementationJavadoc.of(header, form));
    }

    private void addPrimal(MethodHeader header) {
        Function primal = Pipeline.PRIMAL_WITH_VALUE.run(primal(header));
        Function named =
                new Function(header.base(), primal.parameters(), primal.result(), primal.shared(), primal.body());
        add(header, named, ImplementationJavadoc.ofPrimal(header));
    }

    private Function primal(MethodHeader header) {
        return Objects.requireNonNull(primals.get(header));
    }

    private Function prepared(MethodHeader header, Pipeline passes, Surroundings surroundings) {
        PureCalls pure =
                new PureCalls(callees, callee -> !recursive.contains(callee), throwing::contains, surroundings);
        Pipeline whole = passes.behind(new KeptArguments(callees, surroundings)).behind(pure);
        return optimization.prepared(whole).run(primal(header));
    }

    private void require(Collection<MethodHeader> headers, Part part) {
        headers.forEach(header -> pending.add(new Needed(header, part)));
    }

    private void add(MethodHeader header, Function function, String javadoc) {
        add(header, function, javadoc, List.of(), UnaryOperator.identity());
    }

    /** @param limit limits what a finished method may save */
    private void add(
            MethodHeader header,
            Function function,
            String javadoc,
            List<StorageFact> facts,
            UnaryOperator<Function> limit) {
        Function whole = optimization.written().run(function);
        Function finished = last.apply(callees.isLimited() ? Pipeline.verified("limit", limit.apply(whole)) : whole);
        Blocks.forEach(finished.body(), statement -> {
            if (statement instanceof CallStatement call) {
                requireHidden(call.method(), call.operands());
            } else if (statement instanceof Let let && let.op() instanceof Op.Call call) {
                requireHidden(call.method(), call.operands());
            }
        });
        StorageText storage = StorageText.of(facts, finished);
        methods.add(new Derivative(header, new ImplementationMethod(finished, javadoc + storage.javadoc()), storage));
    }

    /** Methods that the generated class cannot see are written again. */
    private void requireHidden(MethodName method, List<Operand> operands) {
        if (callees.isGenerated(method)) {
            callees.find(method, operands).ifPresent(header -> require(List.of(header), Part.PRIMAL));
        }
    }
}
