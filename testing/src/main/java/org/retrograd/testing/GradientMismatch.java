package org.retrograd.testing;

/** A derivative that is wrong, or that could not be shown to be right. The message says which component and why. */
public final class GradientMismatch extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final transient GradientReport report;

    GradientMismatch(String message, GradientReport report) {
        super(message);
        this.report = report;
    }

    /** The comparisons that were made; without components if the derivative did not even have the right shape. */
    public GradientReport report() {
        return report;
    }
}
