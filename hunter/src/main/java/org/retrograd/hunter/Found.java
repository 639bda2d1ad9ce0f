package org.retrograd.hunter;

import java.util.Set;
import java.util.TreeSet;
import org.retrograd.hunter.check.Finding;
import org.retrograd.hunter.program.Program;

/**
 * A program with something wrong.
 *
 * @param seed that gives the program it was found with
 * @param program that one, or a smaller one with the same fault
 * @param original the one it was found with
 */
public record Found(long seed, Finding finding, Program program, Program original) {

    /** The same, found where parts of the processor were left out. */
    Found without(Set<String> parts) {
        String detail = "without " + String.join(",", new TreeSet<>(parts)) + "\n" + finding.detail();
        return parts.isEmpty()
                ? this
                : new Found(seed, new Finding(finding.kind(), detail, finding.arguments()), program, original);
    }
}
