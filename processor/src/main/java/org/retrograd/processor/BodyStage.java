package org.retrograd.processor;

import org.retrograd.processor.frontend.CompilerTrees;

/** Makes the implementation of a class whose method bodies are attributed. */
interface BodyStage {

    BodyResult compile(ClassSource source);

    /** Makes the stage when the compiler is known. */
    interface Factory {

        BodyStage create(CompilerTrees compiler, Options options);
    }
}
