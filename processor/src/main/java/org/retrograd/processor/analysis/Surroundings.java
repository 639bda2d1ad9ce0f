package org.retrograd.processor.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Operand;

/** What happens outside of a function, between its forward and its reverse sweep, to the arrays that it shares. */
public sealed interface Surroundings {

    /** Nothing: the reverse sweep follows at once, or the caller leaves all arrays as they are. */
    Surroundings STILL = new Still();

    /** The loads that can be done again in the reverse sweep. */
    SettledLoads settled(Function function, Memory memory);

    /** The arrays that may hold something else in the reverse sweep than in the forward one. */
    Writes writes(Function function, Memory memory);

    /** All arrays stay as they are. */
    record Still() implements Surroundings {

        @Override
        public Writes writes(Function function, Memory memory) {
            return Writes.of(function, memory);
        }

        @Override
        public SettledLoads settled(Function function, Memory memory) {
            return SettledLoads.of(function, memory, List.of());
        }
    }

    /**
     * The caller goes on and may write to whatever the function was given or returned.
     *
     * @param still the positions of the parameters that nobody writes to all the same
     */
    record Changing(Set<Integer> still) implements Surroundings {

        public Changing {
            still = Set.copyOf(still);
        }

        @Override
        public Writes writes(Function function, Memory memory) {
            return Writes.of(function, memory).and(open(function));
        }

        @Override
        public SettledLoads settled(Function function, Memory memory) {
            return SettledLoads.of(function, memory, open(function));
        }

        private List<Operand> open(Function function) {
            List<Operand> open = new ArrayList<>();
            for (int k = 0; k < function.parameters().size(); k++) {
                if (!still.contains(k)) {
                    open.add(function.parameters().get(k));
                }
            }
            open.addAll(function.body().yields());
            return open;
        }
    }
}
