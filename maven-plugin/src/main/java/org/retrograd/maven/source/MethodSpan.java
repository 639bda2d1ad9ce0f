package org.retrograd.maven.source;

import java.util.List;
import java.util.Set;
import org.retrograd.maven.operation.Counts;

/**
 * A method in a source file. Lines count from 1.
 *
 * @param signature what it is called
 * @param parameterNames the names of its parameters
 * @param annotations the simple names of its annotations
 * @param comment the text of its Javadoc, empty without one
 * @param estimate what it does, by its text
 * @param firstLine the line on which the method begins, annotations included
 * @param lastLine the line of its closing brace
 */
public record MethodSpan(
        Signature signature,
        List<String> parameterNames,
        Set<String> annotations,
        String comment,
        Counts estimate,
        int firstLine,
        int lastLine) {

    /** Copies the collections. */
    public MethodSpan {
        parameterNames = List.copyOf(parameterNames);
        annotations = Set.copyOf(annotations);
    }

    /** Whether the line is one of the method's. */
    public boolean contains(int line) {
        return line >= firstLine && line <= lastLine;
    }
}
