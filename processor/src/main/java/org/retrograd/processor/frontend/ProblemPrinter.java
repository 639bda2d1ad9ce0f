package org.retrograd.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.retrograd.processor.diagnostic.Note;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.diagnostic.Severity;
import org.retrograd.processor.diagnostic.SourceSpan;

/** Prints problems where they belong. Nothing else in the processor prints. */
public final class ProblemPrinter {

    private static final Comparator<SourceSpan> READING_ORDER =
            Comparator.comparing(SourceSpan::file).thenComparingInt(SourceSpan::start);

    private final Messager messager;

    public ProblemPrinter(Messager messager) {
        this.messager = messager;
    }

    /** Prints each problem once, at its tree, file by file and from top to bottom. */
    public void print(Problems problems, CompilerTrees compiler) {
        List<Problem> ordered = problems.all().stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::span, READING_ORDER))
                .toList();
        ordered.forEach(problem -> print(kind(problem), problem.text(), problem.span(), compiler));
    }

    /** Prints each note at its tree, file by file and from top to bottom. */
    public void print(List<Note> notes, CompilerTrees compiler) {
        notes.stream()
                .distinct()
                .sorted(Comparator.comparing(Note::span, READING_ORDER))
                .forEach(note -> print(Diagnostic.Kind.NOTE, note.text(), note.span(), compiler));
    }

    private void print(Diagnostic.Kind kind, String text, SourceSpan span, CompilerTrees compiler) {
        Optional<SpanReader.Place> place = compiler.spans().place(span);
        if (place.isPresent()) {
            Tree tree = place.get().tree();
            CompilationUnitTree unit = place.get().unit();
            compiler.trees().printMessage(kind, text, tree, unit);
        } else {
            messager.printMessage(kind, text);
        }
    }

    /** Prints a problem where there are no trees. */
    public void print(Problem problem, Element element) {
        messager.printMessage(kind(problem), problem.text(), element);
    }

    private static Diagnostic.Kind kind(Problem problem) {
        return problem.code().severity() == Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.MANDATORY_WARNING;
    }
}
