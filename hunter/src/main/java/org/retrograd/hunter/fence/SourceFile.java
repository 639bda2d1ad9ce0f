package org.retrograd.hunter.fence;

/**
 * A source of others.
 *
 * @param path the place in the jar, such as {@code org/example/Thing.java}
 */
record SourceFile(String path, String text) {

    String className() {
        return path.replaceAll("\\.java$", "").replace('/', '.');
    }
}
