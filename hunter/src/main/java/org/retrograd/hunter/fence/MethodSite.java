package org.retrograd.hunter.fence;

import java.util.List;

/**
 * Where a source declares a method or constructor.
 *
 * @param owner the binary name of its class; empty for local and anonymous classes
 * @param name its simple name
 * @param start the offset of the first modifier
 * @param end the offset behind it
 * @param line where its name or its first modifier stands
 * @param widening edits that make more of the language apply: package-private, static
 */
record MethodSite(String owner, String name, int start, int end, long line, List<Edit> widening) {

    MethodSite {
        widening = List.copyOf(widening);
    }

    boolean holds(EditedText text, long offset) {
        return text.moved(start) <= offset && offset < text.moved(end);
    }
}
