package org.retrograd.processor.emit;

import java.util.List;
import org.retrograd.processor.ir.ClassType;

/**
 * A class of generated static methods.
 *
 * @param name the generated class
 * @param from the class that the methods were made from
 * @param methods in the order to print
 */
public record ImplementationClass(ClassType name, ClassType from, List<ImplementationMethod> methods) {

    public ImplementationClass {
        methods = List.copyOf(methods);
    }
}
