package org.retrograd.processor;

import java.util.List;
import org.retrograd.processor.frontend.MethodSource;
import org.retrograd.processor.ir.ClassType;

/**
 * A class with attributed bodies.
 *
 * @param owner the class
 * @param methods its accepted annotated methods, in order
 */
record ClassSource(ClassType owner, List<MethodSource> methods) {

    ClassSource {
        methods = List.copyOf(methods);
    }
}
