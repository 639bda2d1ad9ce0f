package org.retrograd.processor;

import java.util.List;
import java.util.Optional;
import org.retrograd.processor.frontend.MethodSource;
import org.retrograd.processor.ir.ClassType;

/**
 * A class with attributed bodies.
 *
 * @param owner the class
 * @param methods its accepted annotated methods, in order
 * @param standardGenerated the JDK's own annotation for generated classes, where it can be seen
 */
record ClassSource(ClassType owner, List<MethodSource> methods, Optional<ClassType> standardGenerated) {

    ClassSource {
        methods = List.copyOf(methods);
    }
}
