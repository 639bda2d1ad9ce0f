package org.retrograd.processor.emit;

import java.util.Set;
import org.retrograd.processor.ir.ClassType;

/**
 * What a method has to know of the class it is printed into.
 *
 * @param name the class
 * @param file the source file whose lines are meant where no other is named
 * @param types how types are written in it
 * @param zerosLike the name of the methods that allocate shadows of nested arrays
 * @param classNames simple names of classes in use, which variables must not hide
 */
record UnitContext(ClassType name, String file, Types types, String zerosLike, Set<String> classNames) {

    UnitContext {
        classNames = Set.copyOf(classNames);
    }
}
