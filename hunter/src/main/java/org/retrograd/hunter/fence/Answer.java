package org.retrograd.hunter.fence;

import java.util.List;
import java.util.TreeSet;

/** How the processor answers to an annotated method. */
sealed interface Answer {

    /** With code that compiles. */
    record Accepted(String base) implements Answer {}

    /** With ids. */
    record Refused(List<Remark> remarks) implements Answer {

        /** Copies the list. */
        public Refused {
            remarks = List.copyOf(remarks);
        }

        TreeSet<String> ids() {
            TreeSet<String> ids = new TreeSet<>();
            remarks.forEach(remark -> ids.add(remark.id()));
            return ids;
        }
    }

    /** With something that is a finding. */
    record Broken() implements Answer {}
}
