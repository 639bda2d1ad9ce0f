package org.retrograd.hunter.check;

import java.util.List;

/** How a call ended. */
sealed interface Outcome {

    /**
     * It returned.
     *
     * @param after what the arguments hold then, as {@link Values#snapshot} has it
     */
    record Returned(Object value, List<Long> after) implements Outcome {

        public Returned {
            after = List.copyOf(after);
        }
    }

    /** It threw. */
    record Threw(Throwable thrown) implements Outcome {}
}
