package org.retrograd.processor.emit;

import com.palantir.javapoet.JavaFile;
import org.retrograd.processor.ir.ClassType;

/**
 * A generated source file.
 *
 * @param name the class in it
 * @param text the file
 */
public record GeneratedSource(ClassType name, String text) {

    static GeneratedSource of(ClassType name, JavaFile file) {
        return new GeneratedSource(name, file.toString());
    }

    /** The name to create the file under: {@code com.example.PricerGradients}. */
    public String qualifiedName() {
        String simple = String.join(".", name.simpleNames());
        return name.packageName().isEmpty() ? simple : name.packageName() + "." + simple;
    }
}
