package org.retrograd.processor.adjoint;

import java.util.List;
import java.util.Optional;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Value;

/**
 * Something that a generated method does with a loop, a choice or a call of its primal, as its plan has decided. Names and
 * expressions are those of the source.
 */
public sealed interface StorageFact {

    /** The loop, choice or call. */
    SourceSpan at();

    /** The values of the generated method that the fact is about. Passes may find that one is not needed; then it does not hold. */
    List<Value> values();

    /** How the forward sweep finds place for the values of a loop's iterations. */
    enum Length {
        /** In an array made before the loop. */
        EXACT,
        /** In an array that becomes twice as long when it is full. */
        GROWING
    }

    /**
     * A loop from each of whose iterations something is kept.
     *
     * @param trips how often it goes round, in the words of the source; empty if these do not say it
     */
    record Iterations(SourceSpan at, Length length, Optional<String> trips) {}

    /**
     * A value is kept.
     *
     * @param what the value
     * @param type of what is kept for each iteration of the innermost loop
     * @param loops the loops around it, the innermost first; none if it is a value of a branch alone
     * @param readers what reads it in the reverse sweep
     */
    record Saved(
            SourceSpan at,
            String what,
            Type type,
            List<Iterations> loops,
            WhyKept why,
            List<String> readers,
            List<Value> values)
            implements StorageFact {

        public Saved {
            loops = List.copyOf(loops);
            readers = List.copyOf(readers);
            values = List.copyOf(values);
        }
    }

    /** An expression is evaluated once more in the reverse sweep. */
    record ComputedAgain(SourceSpan at, SourceSpan written, String what, List<Value> values) implements StorageFact {}

    /** A derivative flows through these variables of a loop or these arguments of a call. */
    record Active(SourceSpan at, boolean isLoop, List<String> names) implements StorageFact {

        public Active {
            names = List.copyOf(names);
        }

        @Override
        public List<Value> values() {
            return List.of();
        }
    }

    /** What becomes of a loop or a call as a whole. */
    record Treated(SourceSpan at, Treatment treatment, String callee, List<Value> values) implements StorageFact {}

    /** The ways in which loops and calls are reversed. */
    enum Treatment {
        /** A loop or a choice goes through both sweeps at once. */
        AT_ONCE,
        /** Only the iteration that a loop has chosen is run once more, and reversed. */
        CHOSEN,
        /** A loop counts its iterations. */
        COUNTED,
        /** The callee is called for its value, and its adjoint, which computes the value again, in the reverse sweep. */
        CALLED_AGAIN,
        /** The callee's forward part returns what its reverse part reads. */
        SPLIT,
        /** The callee's value and its adjoints come out of one call. */
        JOINED,
        /** The user's rules of the callee are called. */
        RULED,
        /** The callee's body stands in the place of the call. */
        INLINED
    }
}
