package org.retrograd.hunter.check;

import java.lang.reflect.Method;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.retrograd.hunter.compile.Compiled;
import org.retrograd.hunter.compile.Complaint;
import org.retrograd.hunter.compile.MemoryCompiler;
import org.retrograd.hunter.print.Printer;
import org.retrograd.hunter.program.Program;

/**
 * Some programs, compiled.
 *
 * @param programs by the names of their classes
 * @param failed those that did not get through, with the reason
 * @param primals the programs themselves
 * @param generated what the processor made of them in each mode, if it was asked
 * @param oracles the programs for Hipparchus
 * @param compiler for what has to be compiled later
 */
record Batch(
        Map<String, Program> programs,
        Map<String, Verdict> failed,
        ClassLoader primals,
        Map<Mode, ClassLoader> generated,
        ClassLoader oracles,
        MemoryCompiler compiler) {

    private static final List<String> NO_PROCESSOR = List.of("-proc:none");
    private static final String ORACLE = "Oracle";
    private static final String NOISY = "Noisy";

    static Batch of(Map<String, Program> programs, List<Mode> modes, MemoryCompiler compiler) {
        Map<String, Verdict> failed = new TreeMap<>();
        Map<String, Program> rest = new TreeMap<>(programs);
        Map<Mode, ClassLoader> generated = new EnumMap<>(Mode.class);
        for (Mode mode : modes) {
            generated.put(mode, compile(rest, "", Printer::plain, List.of(mode.option()), failed, compiler));
        }
        ClassLoader primals = modes.isEmpty()
                ? compile(rest, "", Printer::plain, NO_PROCESSOR, failed, compiler)
                : generated.getOrDefault(modes.get(0), ClassLoader.getSystemClassLoader());
        ClassLoader oracles = compile(rest, ORACLE, Printer::gradient, NO_PROCESSOR, failed, compiler);
        return new Batch(programs, failed, primals, generated, oracles, compiler);
    }

    /** Compiles what is left, and takes out what fails. */
    private static ClassLoader compile(
            Map<String, Program> rest,
            String suffix,
            BiFunction<Program, String, String> printer,
            List<String> options,
            Map<String, Verdict> failed,
            MemoryCompiler compiler) {
        Map<String, String> sources = rest.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey() + suffix,
                        entry -> printer.apply(entry.getValue(), entry.getKey() + suffix)));
        Compiled compiled = compiler.compile(sources, options);
        compiled.complaints().forEach((className, complaints) -> {
            String name = className.substring(0, className.length() - suffix.length());
            failed.put(name, verdict(complaints));
            rest.remove(name);
        });
        return compiled.loader();
    }

    /** The worst of the complaints decides. */
    private static Verdict verdict(List<Complaint> complaints) {
        Complaint.Kind worst = complaints.stream()
                .map(Complaint::kind)
                .max(Complaint.Kind::compareTo)
                .orElseThrow();
        List<Complaint> chosen = complaints.stream()
                .filter(complaint -> complaint.kind() == worst)
                .toList();
        String text = chosen.stream().map(Complaint::text).collect(Collectors.joining("\n"));
        return switch (worst) {
            case REFUSED -> new Verdict.Refused(ids(chosen), text);
            case PROGRAM -> wrong(Kind.PROGRAM, text);
            case GENERATED -> wrong(Kind.BROKEN_CODE, text);
            case CRASH -> wrong(Kind.CRASH, text);
        };
    }

    private static Set<String> ids(List<Complaint> complaints) {
        return complaints.stream()
                .flatMap(complaint -> complaint.id().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Verdict wrong(Kind kind, String text) {
        return new Verdict.Wrong(new Finding(kind, text, Optional.empty()));
    }

    /** A program that did not fail. */
    Subject subject(String name, UnaryOperator<Derivatives> tamper) {
        Program program = Objects.requireNonNull(programs.get(name), name);
        String entry = program.entry().name();
        Map<Mode, Derivatives> derivatives = new EnumMap<>(Mode.class);
        generated.forEach((mode, loader) ->
                derivatives.put(mode, tamper.apply(new Generated(loader, inPackage(name), program.entry()))));
        return new Subject(
                program,
                Calls.method(primals, inPackage(name), entry),
                Calls.method(oracles, inPackage(name + ORACLE), entry),
                () -> noisy(program, name),
                derivatives);
    }

    private static String inPackage(String className) {
        return Printer.PACKAGE + "." + className;
    }

    private Method noisy(Program program, String name) {
        String className = name + NOISY;
        Compiled compiled =
                compiler.compile(Map.of(className, Printer.noisyGradient(program, className)), NO_PROCESSOR);
        return Calls.method(
                compiled.loader(), inPackage(className), program.entry().name());
    }
}
