package org.retrograd.processor;

import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.frontend.ProblemPrinter;

/** Says, once and only where there is something to differentiate, that this compiler shows no method bodies. */
final class MissingTrees {

    private final ProcessingEnvironment environment;
    private boolean said;

    MissingTrees(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    void report(RoundEnvironment round) {
        if (said) {
            return;
        }
        annotated(round).ifPresent(element -> {
            said = true;
            new ProblemPrinter(environment.getMessager()).print(problem(), element);
        });
    }

    private Optional<? extends Element> annotated(RoundEnvironment round) {
        TypeElement annotation = environment.getElementUtils().getTypeElement("org.retrograd.Differentiable");
        return annotation == null
                ? Optional.empty()
                : round.getElementsAnnotatedWith(annotation).stream().findFirst();
    }

    private Problem problem() {
        String compiler = environment.getClass().getName();
        String message = compiler.startsWith("org.eclipse.")
                ? "Eclipse's compiler has no access to method bodies"
                : "javac cannot be reached behind `" + compiler + "`";
        return new Problem(Code.NO_TREES, SourceSpan.NONE, message);
    }
}
