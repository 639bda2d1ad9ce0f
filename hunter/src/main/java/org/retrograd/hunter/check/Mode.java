package org.retrograd.hunter.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How the processor is told to work. */
public enum Mode {
    /** as users have it */
    DEFAULT("-Aretrograd.optimize=true"),
    /** every value is saved, and no pass runs */
    EVERYTHING_SAVED("-Aretrograd.optimize=false");

    private final String option;

    Mode(String option) {
        this.option = option;
    }

    /**
     * For javac.
     *
     * @param leftOut parts that do not run where any would
     */
    List<String> options(Set<String> leftOut) {
        boolean isWhole = this == EVERYTHING_SAVED || leftOut.isEmpty();
        return isWhole
                ? List.of(option)
                : List.of(option, "-Aretrograd.without=" + String.join(",", new TreeSet<>(leftOut)));
    }
}
