package org.retrograd.hunter.check;

import java.util.Map;
import java.util.Set;

/** What checking a program showed. */
public sealed interface Verdict {

    /**
     * All is right.
     *
     * @param compared the points at which gradients were compared
     * @param skipped those with a remark, most of which are not among the former
     */
    record Right(int compared, Map<Skip, Integer> skipped) implements Verdict {

        public Right {
            skipped = Map.copyOf(skipped);
        }
    }

    /** The processor does not take the program, for reasons that have ids. */
    record Refused(Set<String> ids, String text) implements Verdict {

        public Refused {
            ids = Set.copyOf(ids);
        }
    }

    /** Something is wrong. */
    record Wrong(Finding finding) implements Verdict {}
}
