package org.retrograd.hunter.program;

import java.util.ArrayList;
import java.util.List;

/** A class with an {@linkplain #entry() entry}, the method that is tested, and the methods that it calls. */
public record Program(Method entry, List<Method> helpers) {

    public Program {
        helpers = List.copyOf(helpers);
    }

    /** The helpers and then the entry. */
    public List<Method> methods() {
        List<Method> all = new ArrayList<>(helpers);
        all.add(entry);
        return all;
    }
}
