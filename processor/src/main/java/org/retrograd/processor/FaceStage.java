package org.retrograd.processor;

import java.util.List;
import java.util.Optional;
import org.retrograd.processor.emit.GeneratedSource;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.MethodHeader;

/** Makes the face of a class from the headers of its methods. */
interface FaceStage {

    /**
     * Makes a face.
     *
     * @param owner the class that declares the methods
     * @param headers the accepted methods, in order
     * @param standardGenerated the JDK's own annotation for generated classes, where it can be seen
     */
    GeneratedSource emit(ClassType owner, List<MethodHeader> headers, Optional<ClassType> standardGenerated);
}
