package org.retrograd.processor.analysis;

import org.retrograd.processor.ir.Function;

/** What happens outside of a function, between its forward and its reverse sweep, to the arrays that it shares. */
public enum Surroundings {
    /** Nothing: the reverse sweep follows at once, or the caller leaves all arrays as they are. */
    STILL {
        @Override
        public Writes writes(Function function, Memory memory) {
            return Writes.of(function, memory);
        }
    },
    /** The caller goes on and may write to whatever the function was given or returned. */
    CHANGING {
        @Override
        public Writes writes(Function function, Memory memory) {
            return Writes.of(function, memory)
                    .and(function.parameters())
                    .and(function.body().yields());
        }
    };

    /** The arrays that may hold something else in the reverse sweep than in the forward one. */
    public abstract Writes writes(Function function, Memory memory);
}
