package org.retrograd.processor;

import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Stands between javac and a processor, as build tools do, and wraps the environment. */
final class ForwardingProcessor extends AbstractProcessor {

    private final Processor inner;
    private final UnaryOperator<ProcessingEnvironment> wrap;

    ForwardingProcessor(Processor inner, UnaryOperator<ProcessingEnvironment> wrap) {
        this.inner = inner;
        this.wrap = wrap;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        inner.init(wrap.apply(environment));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return inner.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return inner.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        inner.process(annotations, round);
        return false;
    }
}
