package org.retrograd.benchmarks.gradbench.protocol;

/** A message that is not of the protocol, or asks for what this tool cannot do. */
final class ProtocolException extends Exception {

    private static final long serialVersionUID = 1;

    private final String problem;

    ProtocolException(String problem) {
        super(problem);
        this.problem = problem;
    }

    /** What the response says. */
    String problem() {
        return problem;
    }
}
