package org.retrograd.processor.frontend;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.util.List;
import java.util.stream.Stream;
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
     * Lets javac find its errors in the bodies; it prints what it found in the last round, and goes no further. Only if it
     * has nothing to say there and goes on is there a word of ours, for the implementation will be missing.
     */
    public void leaveToJavac(Stream<AnnotatedClass> classes) {
        List<Problem> unresolved = classes.filter(annotated -> !compiler.attribute(annotated))
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
        return new Problem(Code.UNRESOLVED_CODE, compiler.spans().span(method.path()), message);
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
