package org.retrograd.processor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import org.retrograd.processor.diagnostic.Note;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.emit.Markers;
import org.retrograd.processor.frontend.AnnotatedClass;
import org.retrograd.processor.frontend.CanonicalConstructors;
import org.retrograd.processor.frontend.CapturedLambdas;
import org.retrograd.processor.frontend.ClassReader;
import org.retrograd.processor.frontend.CompilerTrees;
import org.retrograd.processor.frontend.GeneratedClassNames;
import org.retrograd.processor.frontend.Lints;
import org.retrograd.processor.frontend.LombokVal;
import org.retrograd.processor.frontend.ProblemPrinter;
import org.retrograd.processor.frontend.RootFiles;
import org.retrograd.processor.frontend.RuleDeclarations;
import org.retrograd.processor.frontend.UnresolvedBodies;
import org.retrograd.processor.ir.MethodHeader;

/**
 * What one run of javac has come to so far. A class goes through two rounds: in the first its face is written from
 * signatures alone, so that all references to it resolve; in the next its bodies are attributed and its implementation is
 * written. Either waits for a later round if something is missing that another processor may still write.
 *
 * <p>Classes are remembered by name, since their symbols change from round to round. Problems are printed at the end, all
 * at once: an error printed earlier would stop the rounds and hide the others.
 */
final class Rounds {

    private final CompilerTrees compiler;
    private final ClassReader reader;
    private final GeneratedClassNames names;
    private final FaceStage faces;
    private final BodyStage bodies;
    private final SourceWriter writer;
    private final Defects defects;
    private final ProblemPrinter printer;

    private final Set<String> faceless = new LinkedHashSet<>();
    private final Set<String> bodiless = new LinkedHashSet<>();
    private final List<MethodHeader> accepted = new ArrayList<>();
    private final RootFiles files;
    private final RuleDeclarations rules;
    private final List<Note> notes = new ArrayList<>();
    private Problems problems;

    private Rounds(
            CompilerTrees compiler, ProcessingEnvironment environment, FaceStage faces, BodyStage.Factory bodies) {
        Options options = Options.of(environment.getOptions());
        this.compiler = compiler;
        this.reader = new ClassReader(compiler, options.modes());
        this.names = new GeneratedClassNames(compiler);
        this.faces = faces;
        this.bodies = bodies.create(compiler, options);
        this.writer = new SourceWriter(environment.getFiler(), compiler.elements());
        this.defects = new Defects(options);
        this.printer = new ProblemPrinter(environment.getMessager());
        this.files = new RootFiles(compiler);
        this.rules = new RuleDeclarations(compiler);
        this.problems = Options.problems(environment.getOptions());
    }

    /** Empty if the compiler gives no access to trees. */
    static Optional<Rounds> of(ProcessingEnvironment environment, FaceStage faces, BodyStage.Factory bodies) {
        return CompilerTrees.of(environment).map(compiler -> new Rounds(compiler, environment, faces, bodies));
    }

    /** Notes the classes with annotated methods that are new in a round, and all its files and rules. */
    void discover(RoundEnvironment round) {
        files.add(round);
        rules.add(round);
        faceless.addAll(reader.classesIn(round));
    }

    /** Compiles the bodies of the classes whose faces earlier rounds wrote. */
    void compileBodies() {
        bodiless.removeIf(name -> settled(name, each -> compiler.canBeAttributed(each) && compileBodies(each)));
    }

    /** Writes the faces of the classes whose signatures resolve. */
    void writeFaces() {
        faceless.removeIf(name -> settled(name, this::writeFace));
    }

    /** Looks for what no round could show, then prints all problems. */
    void finish() {
        bodiless.removeIf(name -> settled(name, this::compileBodies));
        new UnresolvedBodies(compiler, printer)
                .leaveToJavac(
                        bodiless.stream().flatMap(name -> read(name).stream()).toList());
        report(files.problems(accepted));
        report(rules.problems());
        printer.print(problems, compiler);
        printer.print(notes, compiler);
    }

    private boolean compileBodies(AnnotatedClass annotated) {
        Problems breaking = new LombokVal(compiler)
                .in(annotated.path())
                .and(new CanonicalConstructors(compiler).in(annotated.path()));
        if (breaking.hasErrors()) {
            report(breaking);
            return true;
        }
        if (!compiler.attribute(annotated)) {
            return false;
        }
        Problems broken = new CapturedLambdas(compiler).in(annotated.path());
        if (broken.hasErrors()) {
            report(broken);
            return true;
        }
        BodyResult result = bodies.compile(new ClassSource(annotated.name(), annotated.methods(), markers(annotated)));
        report(result.problems());
        notes.addAll(result.notes());
        if (!result.problems().hasErrors()) {
            result.sources().forEach(source -> writer.write(source, annotated.element()));
        }
        return true;
    }

    private boolean writeFace(AnnotatedClass annotated) {
        if (!annotated.resolved()) {
            return false;
        }
        report(annotated.problems());
        Optional<Problem> taken = names.claim(annotated);
        taken.map(Problems::of).ifPresent(this::report);
        if (taken.isEmpty() && !annotated.methods().isEmpty()) {
            writer.write(faces.emit(annotated.name(), annotated.headers(), markers(annotated)), annotated.element());
            accepted.addAll(annotated.headers());
            bodiless.add(annotated.element().getQualifiedName().toString());
        }
        return true;
    }

    private Markers markers(AnnotatedClass annotated) {
        return new Markers(writer.standardGenerated(annotated.element()), new Lints(compiler).ofSignatures(annotated));
    }

    /** Does a step for a class; whether it need not be tried again. A defect stays within its class. */
    private boolean settled(String name, Function<AnnotatedClass, Boolean> step) {
        Optional<AnnotatedClass> annotated = read(name);
        try {
            return annotated.map(step).orElse(true);
        } catch (RuntimeException defect) {
            annotated.ifPresent(each -> report(defects.problem(defect, each.span())));
            return true;
        }
    }

    private Optional<AnnotatedClass> read(String name) {
        TypeElement element = compiler.elements().getTypeElement(name);
        return Optional.ofNullable(element).map(reader::read);
    }

    private void report(Problems more) {
        problems = problems.and(more);
    }
}
