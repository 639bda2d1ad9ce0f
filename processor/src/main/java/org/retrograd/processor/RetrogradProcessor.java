package org.retrograd.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.emit.FaceEmitter;

/**
 * Differentiates the methods annotated with {@code @Differentiable}.
 *
 * <p>Supports every annotation because javac tells a processor nothing of annotations inside of bodies, and one there
 * must not be passed over in silence.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes("*")
@SupportedOptions({
    Options.DEBUG,
    Options.OPTIMIZE,
    Options.WITHOUT,
    Options.EXPLAIN,
    Options.TRACE,
    Options.PART_LENGTH,
    Options.MODES
})
public final class RetrogradProcessor extends AbstractProcessor {

    private final FaceStage faces;
    private final BodyStage.Factory bodies;
    private @Nullable Rounds rounds;
    private @Nullable MissingTrees missingTrees;

    public RetrogradProcessor() {
        this(FaceEmitter::emit, ClassCompiler::new);
    }

    RetrogradProcessor(FaceStage faces, BodyStage.Factory bodies) {
        this.faces = faces;
        this.bodies = bodies;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        rounds = Rounds.of(environment, faces, bodies).orElse(null);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (rounds == null) {
            reportMissingTrees(round);
        } else {
            Rounds known = rounds;
            LargeStack.run(() -> step(known, round));
        }
        return false;
    }

    private static void step(Rounds rounds, RoundEnvironment round) {
        if (round.processingOver()) {
            rounds.finish();
        } else {
            rounds.discover(round);
            rounds.compileBodies();
            rounds.writeFaces();
        }
    }

    private void reportMissingTrees(RoundEnvironment round) {
        if (missingTrees == null) {
            missingTrees = new MissingTrees(processingEnv);
        }
        missingTrees.report(round);
    }
}
