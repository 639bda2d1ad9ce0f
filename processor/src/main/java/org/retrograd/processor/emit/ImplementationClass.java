package org.retrograd.processor.emit;

import java.util.List;
import java.util.Set;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.RecordType;

/**
 * A class of generated static methods.
 *
 * @param name the generated class
 * @param from the class that the methods were made from
 * @param file the name of that class's source file; lines of others are given with the name of theirs
 * @param methods in the order to print
 * @param records that the methods speak in
 * @param neighbours simple names of classes of {@code java.lang} that the package has classes of its own for
 */
public record ImplementationClass(
        ClassType name,
        ClassType from,
        String file,
        List<ImplementationMethod> methods,
        List<RecordType> records,
        Set<String> neighbours) {

    public ImplementationClass {
        methods = List.copyOf(methods);
        records = List.copyOf(records);
        neighbours = Set.copyOf(neighbours);
    }

    public ImplementationClass(ClassType name, ClassType from, List<ImplementationMethod> methods) {
        this(name, from, from.simpleNames().get(0) + ".java", methods, List.of(), Set.of());
    }

    /** The same class with other methods. */
    public ImplementationClass with(List<ImplementationMethod> others) {
        return new ImplementationClass(name, from, file, others, records, neighbours);
    }
}
