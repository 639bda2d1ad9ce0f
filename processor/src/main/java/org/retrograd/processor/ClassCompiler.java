package org.retrograd.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.analysis.CallEffects;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.analysis.DerivativeWarnings;
import org.retrograd.processor.archive.ArchiveText;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Defect;
import org.retrograd.processor.diagnostic.Note;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.emit.GeneratedSource;
import org.retrograd.processor.emit.ImplementationClass;
import org.retrograd.processor.emit.ImplementationMethod;
import org.retrograd.processor.emit.Markers;
import org.retrograd.processor.emit.ProgramsEmitter;
import org.retrograd.processor.entry.DeclaredSignature;
import org.retrograd.processor.frontend.Callees;
import org.retrograd.processor.frontend.CallsAndWrites;
import org.retrograd.processor.frontend.CompilerTrees;
import org.retrograd.processor.frontend.Disclosures;
import org.retrograd.processor.frontend.Libraries;
import org.retrograd.processor.frontend.Lints;
import org.retrograd.processor.frontend.MethodLowering.Lowered;
import org.retrograd.processor.frontend.MethodSource;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.GeneratedNames;
import org.retrograd.processor.ir.Lint;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Mode;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.Printer;
import org.retrograd.processor.ir.RecordType;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.optimize.Inlining;
import org.retrograd.processor.optimize.SplitRecords;
import org.retrograd.processor.pipeline.Pipeline;
import org.retrograd.processor.trace.NonFiniteTraps;

/** From the bodies of a class to its implementation: lower, check, transform, optimise, emit. */
final class ClassCompiler implements BodyStage {

    private static final List<String> LANG_CLASSES =
            List.of("Math", "StrictMath", "Double", "Float", "Integer", "Long");

    private final CompilerTrees compiler;
    private final Optimization optimization;
    private final UnaryOperator<Function> last;
    private final CodeLimits limits;
    private final boolean explains;
    private final Libraries libraries;

    ClassCompiler(CompilerTrees compiler, Options options) {
        this(compiler, options, CodeLimits.of(options.partLength()));
    }

    ClassCompiler(CompilerTrees compiler, Options options, CodeLimits limits) {
        this.compiler = compiler;
        this.limits = limits;
        this.explains = options.explain();
        this.libraries = new Libraries(compiler);
        this.last =
                options.trapsNonFinite() ? new Pipeline(List.of(new NonFiniteTraps()))::run : UnaryOperator.identity();
        this.optimization = options.optimize() ? Optimization.without(options.without()) : Optimization.ofNothing();
    }

    @Override
    public BodyResult compile(ClassSource source) {
        List<MethodHeader> headers =
                source.methods().stream().map(MethodSource::header).toList();
        Callees callees = new Callees(compiler, libraries, source.owner(), source.methods());
        ClassPrograms programs = ClassPrograms.of(source, compiler, optimization, callees);
        CalleeTable table = programs.table();
        Map<MethodHeader, Function> resolved =
                CallEffects.resolved(table, withoutRecords(programs.derived().programs(), table, callees.records()));
        List<Lowered> accepted = programs.accepted().stream()
                .filter(method -> resolved.containsKey(method.source().header()))
                .map(method -> method.with(
                        Objects.requireNonNull(resolved.get(method.source().header()))))
                .toList();
        Problems problems = programs.readingProblems();
        problems = problems.hasErrors() ? problems : problems.and(new Problems(programs.problems()));
        boolean isWhole = !problems.hasErrors();
        Set<MethodHeader> forward = ForwardMethods.among(
                headers, callees.derived(), programs.derived().programs(), table);
        Disclosures disclosures = Disclosures.among(resolved, table);
        for (Lowered method : accepted) {
            Problems losses = CallsAndWrites.problems(
                    method, table, disclosures, forward.contains(method.source().header()));
            Function leaves = method.function()
                    .with(DeclaredSignature.yieldingLeaves(
                            method.function(), method.source().header()));
            boolean canWarn = isWhole && !losses.hasErrors();
            problems = problems.and(canWarn ? warnings(method.with(leaves), headers) : losses);
        }
        problems = problems.hasErrors() ? problems : problems.and(opaque(source, resolved));
        return problems.hasErrors()
                ? new BodyResult(List.of(), problems)
                : generate(source, new Methods(programs, accepted, resolved), callees, problems);
    }

    /** Methods that hand on records which they are given whole, and of which only callees know what they are made of. */
    private Problems opaque(ClassSource source, Map<MethodHeader, Function> resolved) {
        return new Problems(source.methods().stream()
                .filter(method -> !resolved.containsKey(method.header()))
                .map(method -> new Problem(
                        Code.UNSUPPORTED_TYPE,
                        compiler.spans().span(method.path()),
                        "`" + method.header().name() + "` hands on records that cannot be taken apart here",
                        List.of(),
                        "read what is needed of them, and hand on numbers and arrays"))
                .toList());
    }

    /** Callees that are given or return records are put in the place of their calls, so that no record is handed over. */
    private static Map<MethodHeader, Function> withoutRecords(
            Map<MethodHeader, Function> programs,
            CalleeTable table,
            Map<ClassType, List<RecordType.Component>> records) {
        Set<MethodHeader> recursive = Recursion.among(programs, table);
        Pipeline passes = new Pipeline(List.of(
                new Inlining(
                        table,
                        programs,
                        callee -> RecordSignatures.isOne(callee, records)
                                && programs.containsKey(callee)
                                && !recursive.contains(callee)),
                new SplitRecords(records)));
        Map<MethodHeader, Function> without = new LinkedHashMap<>();
        programs.forEach((header, program) -> {
            if (header.hasAggregates() || !RecordSignatures.isOne(header, records) || recursive.contains(header)) {
                without.put(header, passes.run(program));
            }
        });
        return without;
    }

    private Problems warnings(Lowered method, List<MethodHeader> annotated) {
        MethodHeader header = method.source().header();
        if (!annotated.contains(header)) {
            Activity activity = Activity.of(method.function(), method.active());
            return DerivativeWarnings.of(method.function(), activity, method.flow());
        }
        List<Value> active = new ArrayList<>();
        for (ParameterHeader parameter : header.returned()) {
            active.add(method.function().parameters().get(header.parameters().indexOf(parameter)));
        }
        Problems problems = IneffectiveParameters.of(method, compiler.spans());
        if (header.has(Mode.JACOBIAN) && method.writesParameters()) {
            problems = problems.and(Problems.of(new Problem(
                    Code.NO_JACOBIAN,
                    compiler.spans().span(method.source().path()),
                    "a Jacobian is asked for, but `" + header.name()
                            + "` writes to its arguments, or to an array that may be one of them")));
        }
        Activity activity = Activity.of(method.function(), active);
        return problems.and(DerivativeWarnings.of(method.function(), activity, method.flow()));
    }

    /**
     * What a class is generated from.
     *
     * @param read as it was read
     * @param accepted the methods with source
     * @param resolved the programs of all methods, calls resolved
     */
    private record Methods(ClassPrograms read, List<Lowered> accepted, Map<MethodHeader, Function> resolved) {}

    private BodyResult generate(ClassSource source, Methods all, Callees callees, Problems warnings) {
        List<MethodHeader> headers =
                source.methods().stream().map(MethodSource::header).toList();
        AdjointMethods.Implementation implementation =
                new AdjointMethods(all.read().table(), optimization, all.resolved(), last).of(headers);
        List<AdjointMethods.Derivative> derivatives = implementation.methods();
        List<ImplementationMethod> methods =
                derivatives.stream().map(AdjointMethods.Derivative::method).toList();
        ImplementationClass unit = new ImplementationClass(
                GeneratedNames.implementation(source.owner()),
                source.owner(),
                compiler.spans().span(source.methods().get(0).path()).file(),
                methods,
                implementation.records(),
                neighbours(source.owner()));
        Markers markers = source.markers().suppressing(lints(all.accepted(), callees));
        LongMethods.Emitted emitted = Defect.guard(
                "emitter", () -> programs(methods), () -> new LongMethods(limits, markers).emit(unit, derivatives));
        Problems sizes = limits.problems(emitted.sized(), places(all, callees));
        GeneratedSource programs = programsClass(source, all.read(), callees);
        return new BodyResult(
                List.of(emitted.classes().source(), programs),
                warnings.and(sizes),
                explains ? notes(derivatives) : List.of());
    }

    /** What each derivative saves and computes again; once where several do the same. */
    private static List<Note> notes(List<AdjointMethods.Derivative> derivatives) {
        List<Note> notes = new ArrayList<>();
        Set<List<?>> said = new HashSet<>();
        for (AdjointMethods.Derivative derivative : derivatives) {
            derivative.storage().places().forEach((at, sentences) -> {
                if (said.add(List.of(derivative.of(), at, sentences))) {
                    String name = "`" + derivative.method().function().name() + "`";
                    notes.add(new Note(at, name + "\n  " + String.join("\n  ", sentences)));
                }
            });
        }
        return notes;
    }

    /** The class that other jars read. */
    private GeneratedSource programsClass(ClassSource source, ClassPrograms read, Callees callees) {
        Map<MethodHeader, MethodHeader> annotated = new LinkedHashMap<>();
        for (MethodSource method : source.methods()) {
            SourceSpan span = compiler.spans().span(method.path());
            callees.callable(method, span).ifPresent(called -> annotated.put(called, method.header()));
        }
        List<String> archive = ArchiveText.write(Archiving.of(annotated, read, callees));
        return ProgramsEmitter.emit(source.owner(), archive, source.markers());
    }

    /** Where to complain of the derivatives of each method. */
    private Map<MethodHeader, SourceSpan> places(Methods all, Callees callees) {
        Map<MethodHeader, SourceSpan> places = new LinkedHashMap<>();
        for (Lowered method : all.accepted()) {
            places.put(
                    method.source().header(),
                    compiler.spans().span(method.source().path()));
        }
        all.read().linked().forEach(method -> places.put(method.header(), method.span()));
        callees.derived().forEach(method -> places.put(method.header(), method.span()));
        return places;
    }

    /** The warnings that what the bodies mention brings. */
    private Set<Lint> lints(List<Lowered> lowered, Callees callees) {
        return new Lints(compiler)
                .of(Stream.concat(
                                lowered.stream().flatMap(method -> method.mentioned().stream()),
                                callees.mentioned().stream())
                        .toList());
    }

    /** The classes of the package that hide those of {@code java.lang} which generated code names. */
    private Set<String> neighbours(ClassType owner) {
        return LANG_CLASSES.stream()
                .filter(name -> compiler.elements().getTypeElement(qualified(owner.packageName(), name)) != null)
                .collect(Collectors.toSet());
    }

    private static String qualified(String packageName, String name) {
        return packageName.isEmpty() ? name : packageName + "." + name;
    }

    private static String programs(List<ImplementationMethod> methods) {
        return methods.stream().map(method -> Printer.print(method.function())).collect(Collectors.joining());
    }
}
