package org.retrograd.processor.diagnostic;

/** What public generated methods check of their arguments, and refuse with an {@link IllegalArgumentException}. */
public enum EntryCheck {
    /** The derivative of one would be mixed with that of the other. */
    SAME_ARRAY("RG601", " and ", " are one array, and the method writes to it; pass a copy of one"),
    /** The adjoints would overwrite what the reverse sweep still reads. */
    BUFFER_IS_ARGUMENT("RG602", " and ", " are one array; give the derivative a buffer of its own");

    private final String id;
    private final String between;
    private final String remedy;

    EntryCheck(String id, String between, String remedy) {
        this.id = id;
        this.between = between;
        this.remedy = remedy;
    }

    /** Appears in the message, before a colon. */
    public String id() {
        return id;
    }

    /** The exception's message about two arguments. */
    public String message(String one, String other) {
        return id + ": " + one + between + other + remedy;
    }
}
