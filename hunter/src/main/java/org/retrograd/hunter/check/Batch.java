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
 * @param primals the programs themselves, and the same for Hipparchus
 * @param generated what the processor made of them in each mode, if it was asked
 * @param compiler for what has to be compiled later
 */
record Batch(
        Map<String, Program> programs,
        Map<String, Verdict> failed,
        ClassLoader primals,
        Map<Mode, ClassLoader> generated,
        MemoryCompiler compiler) {

    private static final List<String> NO_PROCESSOR = List.of("-proc:none");
    private static final String ORACLE = "Oracle";
    private static final String NOISY = "Noisy";

    static Batch of(Map<String, Program> programs, CheckOptions options, MemoryCompiler compiler) {
        List<Mode> modes = options.modes();
        Map<String, Verdict> failed = new TreeMap<>();
        Map<String, Program> rest = new TreeMap<>(programs);
        Map<Mode, ClassLoader> generated = new EnumMap<>(Mode.class);
        List<String> first = modes.isEmpty() ? NO_PROCESSOR : modes.get(0).options(options.leftOut());
        ClassLoader primals = compile(rest, List.of("", ORACLE), first, failed, compiler);
        for (Mode mode : modes) {
            boolean isFirst = generated.isEmpty();
            generated.put(
                    mode,
                    isFirst ? primals : compile(rest, List.of(""), mode.options(options.leftOut()), failed, compiler));
        }
        return new Batch(programs, failed, primals, generated, compiler);
    }

    /** Compiles what is left in one run, oracles beside the programs if asked to, and takes out what fails. */
    private static ClassLoader compile(
            Map<String, Program> rest,
            List<String> suffixes,
            List<String> options,
            Map<String, Verdict> failed,
            MemoryCompiler compiler) {
        Map<String, String> sources = new TreeMap<>();
        for (String suffix : suffixes) {
            rest.forEach((name, program) -> sources.put(
                    name + suffix,
                    suffix.isEmpty() ? Printer.plain(program, name) : Printer.gradient(program, name + suffix)));
        }
        Compiled compiled = compiler.compile(sources, options);
        compiled.complaints().forEach((className, complaints) -> {
            String name = className.endsWith(ORACLE)
                    ? className.substring(0, className.length() - ORACLE.length())
                    : className;
            failed.putIfAbsent(name, verdict(complaints));
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
        Map<Mode, Derivatives> derivatives = new EnumMap<>(Mode.class);
        Map<Mode, Method> each = new EnumMap<>(Mode.class);
        generated.forEach((mode, loader) -> {
            derivatives.put(mode, tamper.apply(new Generated(loader, inPackage(name), program.entry())));
            each.put(mode, entry(loader, name, program));
        });
        return new Subject(
                program,
                entry(primals, name, program),
                entry(primals, name + ORACLE, program),
                () -> noisy(program, name),
                derivatives,
                each);
    }

    private static Method entry(ClassLoader loader, String className, Program program) {
        String owner = inPackage(className) + Generated.owner(program.entry(), "$");
        return Calls.method(loader, owner, program.entry().name());
    }

    private static String inPackage(String className) {
        return Printer.PACKAGE + "." + className;
    }

    private Method noisy(Program program, String name) {
        String className = name + NOISY;
        Compiled compiled =
                compiler.compile(Map.of(className, Printer.noisyGradient(program, className)), NO_PROCESSOR);
        return entry(compiled.loader(), className, program);
    }
}
