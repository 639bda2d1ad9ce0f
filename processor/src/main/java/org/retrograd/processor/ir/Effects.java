package org.retrograd.processor.ir;

import java.util.List;
import java.util.Set;

/**
 * What a call may do to the arrays it is given.
 *
 * @param written the places whose cells it may write
 * @param shared for each set of places that behind the call may be one: the result that is an argument, rows moved from one
 *     argument into another
 */
public record Effects(Set<Place> written, List<Set<Place>> shared) {

    /** Of a call that reads at most, and returns something of its own. */
    public static final Effects NONE = new Effects(Set.of(), List.of());

    public Effects {
        written = Set.copyOf(written);
        shared = shared.stream().map(Set::copyOf).toList();
    }

    /** Whether the call leaves everything that it is given as it is, and keeps nothing of it. */
    public boolean isPure() {
        return written.isEmpty() && shared.isEmpty();
    }
}
