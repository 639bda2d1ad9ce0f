package org.retrograd.maven.source;

import java.util.List;
import java.util.Optional;

/**
 * A source file, read.
 *
 * @param name its path below the source folder, with slashes
 * @param packageName its package, empty for the unnamed one
 * @param madeFrom of a generated class, the class that it was generated from
 * @param lines its lines, without what ends them
 * @param methods its methods with bodies, in order
 */
public record JavaFile(
        String name, String packageName, Optional<String> madeFrom, List<String> lines, List<MethodSpan> methods) {

    /** Copies the lists. */
    public JavaFile {
        lines = List.copyOf(lines);
        methods = List.copyOf(methods);
    }

    /** The text of a line; empty for one that the file does not have. */
    public String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** The method around a line, the innermost if there are several. */
    public Optional<MethodSpan> methodAt(int line) {
        return methods.stream()
                .filter(method -> method.contains(line))
                .reduce((outer, inner) -> inner.firstLine() >= outer.firstLine() ? inner : outer);
    }
}
