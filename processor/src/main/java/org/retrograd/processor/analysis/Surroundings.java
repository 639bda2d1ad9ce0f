package org.retrograd.processor.analysis;

import java.util.ArrayList;
import java.util.List;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Operand;

/** What happens outside of a function, between its forward and its reverse sweep, to the arrays that it shares. */
public enum Surroundings {
    /** Nothing: the reverse sweep follows at once, or the caller leaves all arrays as they are. */
    STILL {
        @Override
        public Writes writes(Function function, Memory memory) {
            return Writes.of(function, memory);
        }

        @Override
        public SettledLoads settled(Function function, Memory memory) {
            return SettledLoads.of(function, memory, List.of());
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

        @Override
        public SettledLoads settled(Function function, Memory memory) {
            List<Operand> shared = new ArrayList<>(function.parameters());
            shared.addAll(function.body().yields());
            return SettledLoads.of(function, memory, shared);
        }
    };

    /** The loads that can be done again in the reverse sweep. */
    public abstract SettledLoads settled(Function function, Memory memory);

    /** The arrays that may hold something else in the reverse sweep than in the forward one. */
    public abstract Writes writes(Function function, Memory memory);
}
