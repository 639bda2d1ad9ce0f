package org.retrograd.testing;

import java.util.List;

/**
 * The outcome of a check, component by component.
 *
 * @param subject the name of the function
 * @param components the components that were compared, in the order of the parameters
 */
public record GradientReport(String subject, List<ComponentReport> components) {

    /** Copies the list. */
    public GradientReport {
        components = List.copyOf(components);
    }

    /** Whether every component agrees. */
    public boolean agrees() {
        return failures().isEmpty();
    }

    /** The components that differ or could not be decided. */
    public List<ComponentReport> failures() {
        return components.stream()
                .filter(component -> component.verdict() != Verdict.AGREES)
                .toList();
    }
}
