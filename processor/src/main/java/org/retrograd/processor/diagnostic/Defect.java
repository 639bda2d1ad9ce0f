package org.retrograd.processor.diagnostic;

import java.util.function.Supplier;

/** A defect of Retrograd itself, with what a report of it needs: where it happened, and on which program. */
public final class Defect extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String stage;
    private final String program;

    /**
     * @param stage the part of the compiler that failed, for example {@code verifier after adjoint}
     * @param program the program it failed on, printed; empty if there is none yet
     * @param message what is wrong
     */
    public Defect(String stage, String program, String message) {
        super(message);
        this.stage = stage;
        this.program = program;
    }

    /** See {@link #Defect(String, String, String)}. */
    public Defect(String stage, String program, Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
        this.stage = stage;
        this.program = program;
    }

    public String stage() {
        return stage;
    }

    public String program() {
        return program;
    }

    /** Runs a stage; whatever it throws, but for what is the user's to mend, becomes a defect of that stage. */
    public static <T> T guard(String stage, Supplier<String> program, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal | Defect known) {
            throw known;
        } catch (RuntimeException | StackOverflowError failure) {
            throw new Defect(stage, program.get(), failure);
        }
    }
}
