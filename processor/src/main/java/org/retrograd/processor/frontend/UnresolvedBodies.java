package org.retrograd.processor.frontend;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.util.List;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Problems;

/** Deals with bodies that still do not compile when the rounds are over. */
public final class UnresolvedBodies {

    private final CompilerTrees compiler;
    private final ProblemPrinter printer;

    public UnresolvedBodies(CompilerTrees compiler, ProblemPrinter printer) {
        this.compiler = compiler;
        this.printer = printer;
    }

    /**
     * Leaves classes to javac whose attribution has just failed: it prints what it found in the last round, and goes no
     * further. Only if it had nothing to say there and goes on is there a word of ours, for the implementation is missing.
     */
    public void leaveToJavac(List<AnnotatedClass> classes) {
        List<Problem> unresolved = classes.stream()
                .flatMap(annotated -> annotated.methods().stream())
                .filter(method -> !compiler.attribute(method))
                .map(this::problem)
                .toList();
        if (!unresolved.isEmpty()) {
            JavacTask.instance(compiler.javac()).addTaskListener(new OnAnalyze(new Problems(unresolved)));
        }
    }

    private Problem problem(MethodSource method) {
        String message = "the body of `" + method.header().name() + "` refers to something without a type";
        String remedy = "if another annotation processor writes it, compile what it writes before this class";
        return new Problem(Code.UNRESOLVED_CODE, compiler.spans().span(method.path()), message, List.of(), remedy);
    }

    /** javac analyses classes only after processing went without errors. */
    private final class OnAnalyze implements TaskListener {

        private Problems unprinted;

        OnAnalyze(Problems problems) {
            this.unprinted = problems;
        }

        @Override
        public void started(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.ANALYZE) {
                printer.print(unprinted, compiler);
                unprinted = Problems.NONE;
            }
        }
    }
}
