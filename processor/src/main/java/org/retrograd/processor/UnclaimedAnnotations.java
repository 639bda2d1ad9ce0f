package org.retrograd.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Claims the annotations that Retrograd reads or writes, so that {@code -Xlint:all} has nothing to warn of. Runs behind
 * {@link RetrogradProcessor}, which listens to all annotations and therefore may claim none.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes({
    "org.retrograd.Differentiable",
    "org.retrograd.NoGradient",
    "org.retrograd.CheckGradient",
    "org.retrograd.CheckGradient.Several",
    "org.retrograd.DerivativeOf",
    "org.retrograd.Rules",
    "org.retrograd.Tangent",
    "org.retrograd.Generated",
    "org.retrograd.Programs",
    "javax.annotation.processing.Generated"
})
public final class UnclaimedAnnotations extends AbstractProcessor {

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // to claim them is all that it is for
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return true;
    }
}
