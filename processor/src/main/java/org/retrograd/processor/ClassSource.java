package org.retrograd.processor;

import java.util.List;
import org.retrograd.processor.emit.Markers;
import org.retrograd.processor.frontend.MethodSource;
import org.retrograd.processor.ir.ClassType;

/**
 * A class with attributed bodies.
 *
 * @param owner the class
 * @param methods its accepted annotated methods, in order
 * @param markers what is to be said of the generated class for its methods' signatures
 */
record ClassSource(ClassType owner, List<MethodSource> methods, Markers markers) {

    ClassSource {
        methods = List.copyOf(methods);
    }
}
