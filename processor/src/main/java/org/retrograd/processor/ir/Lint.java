package org.retrograd.processor.ir;

/** Warnings of javac that a generated class may meet because of what the method that it was made from mentions. */
public enum Lint {
    /** A class that stands in a file of another name. */
    AUXILIARY_CLASS("auxiliaryclass"),
    /** Something deprecated. */
    DEPRECATION("deprecation"),
    /** An integer divided by a constant that is zero. */
    DIVISION_BY_ZERO("divzero"),
    /** Something deprecated that will be removed. */
    REMOVAL("removal");

    private final String option;

    Lint(String option) {
        this.option = option;
    }

    /** What {@code -Xlint} and {@code @SuppressWarnings} call it. */
    public String option() {
        return option;
    }
}
