package org.retrograd.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.frontend.Callees;
import org.retrograd.processor.frontend.CompilerTrees;
import org.retrograd.processor.frontend.Linked;
import org.retrograd.processor.frontend.MethodLowering;
import org.retrograd.processor.frontend.MethodLowering.Lowered;
import org.retrograd.processor.frontend.MethodSource;
import org.retrograd.processor.frontend.SpanReader;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.pipeline.Pipeline;

/**
 * The programs that the derivatives of a class's methods are made from.
 *
 * @param lowered the methods that were read: the annotated ones, and all that they call of which there is source
 * @param linked the methods of other jars that these call
 * @param table the methods that can be called
 * @param derived the programs of the accepted ones among them, and of the generated methods that they call
 */
record ClassPrograms(List<Lowered> lowered, List<Linked> linked, CalleeTable table, DerivedPrograms.Outcome derived) {

    static ClassPrograms of(ClassSource source, CompilerTrees compiler, Optimization optimization, Callees callees) {
        Reading reading = new Reading(callees, new MethodLowering(compiler, callees), optimization, compiler.spans());
        source.methods().forEach(reading::lower);
        source.methods()
                .forEach(method -> callees.callable(method, compiler.spans().span(method.path())));
        ClassPrograms programs = reading.programs();
        while (reading.discoverRules(programs.derived)) {
            programs = reading.programs();
        }
        return programs;
    }

    /** The methods that were read without finding anything wrong. */
    List<Lowered> accepted() {
        return accepted(lowered);
    }

    private static List<Lowered> accepted(List<Lowered> lowered) {
        return lowered.stream().filter(method -> !method.problems().hasErrors()).toList();
    }

    /** What was found wrong in reading. */
    Problems readingProblems() {
        Problems problems = Problems.NONE;
        for (Lowered method : lowered) {
            problems = problems.and(method.problems());
        }
        for (Linked method : linked) {
            problems = problems.and(method.problems());
        }
        return problems;
    }

    /** What cannot be derived, if everything could be read. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(derived.problems());
        derived.unresolved().stream()
                .map(DerivedPrograms.Unresolved::problem)
                .distinct()
                .forEach(problems::add);
        return problems;
    }

    private record Reading(
            Callees callees,
            MethodLowering lowering,
            Optimization optimization,
            SpanReader spans,
            List<Lowered> lowered,
            List<Linked> linked) {

        Reading(Callees callees, MethodLowering lowering, Optimization optimization, SpanReader spans) {
            this(callees, lowering, optimization, spans, new ArrayList<>(), new ArrayList<>());
        }

        void lower(MethodSource method) {
            lowered.add(lowering.lower(method));
        }

        ClassPrograms programs() {
            while (readNext()) {
                // One method may lead to more.
            }
            CalleeTable table = callees.table();
            refuseRecursion(table);
            Map<MethodHeader, Function> understood = programsOf(accepted(lowered));
            linked.stream()
                    .filter(method -> !method.problems().hasErrors())
                    .forEach(method -> understood.put(method.header(), Pipeline.verified("linking", method.program())));
            Map<MethodHeader, Function> programs = withoutCallersOfRefused(understood, table);
            DerivedPrograms.Outcome derived =
                    DerivedPrograms.of(callees.derived(), table, optimization, programs, callees.records());
            return new ClassPrograms(List.copyOf(lowered), List.copyOf(linked), table, derived);
        }

        private boolean readNext() {
            Optional<MethodSource> source = callees.next();
            if (source.isPresent()) {
                lower(source.get());
                return true;
            }
            Optional<Linked> stored = callees.nextLinked();
            stored.ifPresent(linked::add);
            return stored.isPresent();
        }

        /** Records are handed over by putting methods in the place of their calls. */
        private void refuseRecursion(CalleeTable table) {
            Set<MethodHeader> recursive = Recursion.among(programsOf(accepted(lowered)), table);
            lowered.replaceAll(method -> {
                MethodHeader header = method.source().header();
                boolean hasRecords = header.hasAggregates() || RecordSignatures.isOne(header, callees.records());
                return hasRecords && recursive.contains(header) ? method.and(recursion(method.source())) : method;
            });
        }

        /** Records cannot be handed to a method that was refused, and nothing would be said of its callers anyway. */
        private Map<MethodHeader, Function> withoutCallersOfRefused(
                Map<MethodHeader, Function> programs, CalleeTable table) {
            Map<MethodHeader, Function> kept = new LinkedHashMap<>(programs);
            boolean isSmaller = true;
            while (isSmaller) {
                Set<MethodHeader> refused = lowered.stream()
                        .map(method -> method.source().header())
                        .filter(header ->
                                RecordSignatures.isOne(header, callees.records()) && !kept.containsKey(header))
                        .collect(Collectors.toSet());
                isSmaller = kept.values()
                        .removeIf(program ->
                                Recursion.callees(program, table).stream().anyMatch(refused::contains));
            }
            return kept;
        }

        private Problem recursion(MethodSource method) {
            return new Problem(
                    Code.UNSUPPORTED_TYPE,
                    spans.span(method.path()),
                    "`" + method.header().name() + "` calls itself, and is given or returns records",
                    List.of(),
                    "give it numbers and arrays of them, or write a loop");
        }

        /** The bodies of rules are read only where a derivative that they give is differentiated again. */
        boolean discoverRules(DerivedPrograms.Outcome derived) {
            return derived.unresolved().stream()
                            .filter(each -> callees.discoverRule(each.call()))
                            .count()
                    > 0;
        }

        private static Map<MethodHeader, Function> programsOf(List<Lowered> methods) {
            Map<MethodHeader, Function> programs = new LinkedHashMap<>();
            methods.forEach(
                    method -> programs.put(method.source().header(), Pipeline.verified("lowering", method.function())));
            return programs;
        }
    }
}
