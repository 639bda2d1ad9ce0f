package org.retrograd.hunter.check;

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

    /** For javac. */
    String option() {
        return option;
    }
}
