package org.retrograd.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** An immutable list of problems. */
public record Problems(List<Problem> all) {

    public static final Problems NONE = new Problems(List.of());

    public Problems {
        all = List.copyOf(all);
    }

    public static Problems of(Problem problem) {
        return new Problems(List.of(problem));
    }

    /** These problems, then the others. */
    public Problems and(Problems others) {
        List<Problem> both = new ArrayList<>(all);
        both.addAll(others.all);
        return new Problems(both);
    }

    public boolean hasErrors() {
        return all.stream().anyMatch(problem -> problem.code().severity() == Severity.ERROR);
    }
}
