package org.retrograd.maven.source;

import java.util.List;
import java.util.Optional;
import org.retrograd.maven.operation.Counts;

/**
 * A method of a generated class.
 *
 * @param name its name
 * @param parameterNames the names of its parameters
 * @param primal the method that it is a derivative of, if its Javadoc names one
 * @param documentation what its Javadoc says
 * @param estimate what it does, by its text
 * @param firstLine the number of its first line in the generated file
 * @param lines its lines
 */
public record GeneratedMethod(
        String name,
        List<String> parameterNames,
        Optional<Signature> primal,
        Documentation documentation,
        Counts estimate,
        int firstLine,
        List<GeneratedLine> lines) {

    /** Copies the lists. */
    public GeneratedMethod {
        parameterNames = List.copyOf(parameterNames);
        lines = List.copyOf(lines);
    }

    /** The lines of the file that are this method's, last one included. */
    public int lastLine() {
        return firstLine + lines.size() - 1;
    }
}
