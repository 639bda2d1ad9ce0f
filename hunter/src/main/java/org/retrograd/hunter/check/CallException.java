package org.retrograd.hunter.check;

/** What a generated method threw, as its cause. */
public final class CallException extends Exception {
    private static final long serialVersionUID = 1;

    public CallException(Throwable cause) {
        super(cause);
    }

    Throwable thrown() {
        Throwable cause = getCause();
        return cause == null ? this : cause;
    }
}
