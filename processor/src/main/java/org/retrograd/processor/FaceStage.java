package org.retrograd.processor;

import java.util.List;
import org.retrograd.processor.emit.GeneratedSource;
import org.retrograd.processor.emit.Markers;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.MethodHeader;

/** Makes the face of a class from the headers of its methods. */
interface FaceStage {

    /**
     * Makes a face.
     *
     * @param owner the class that declares the methods
     * @param headers the accepted methods, in order
     */
    GeneratedSource emit(ClassType owner, List<MethodHeader> headers, Markers markers);
}
