package org.retrograd.processor.diagnostic;

/**
 * Abandons the statement or method at hand with the problem that stands in its way. Caught where work can go on with the
 * next one, so that one bad place never hides another.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.text());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
