package org.retrograd.hunter.fence;

import java.util.Optional;

/**
 * A source of others.
 *
 * @param path the place in the jar, such as {@code org/example/Thing.java} or {@code java.base/java/lang/Math.java}
 * @param module the module that it is part of, if the path starts with one
 */
record SourceFile(String path, String text, Optional<String> module) {

    /** One of no module. */
    SourceFile(String path, String text) {
        this(path, text, Optional.empty());
    }

    SourceFile withText(String other) {
        return new SourceFile(path, other, module);
    }
}
