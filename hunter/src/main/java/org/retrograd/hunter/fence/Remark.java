package org.retrograd.hunter.fence;

/**
 * What the compiler or the processor says.
 *
 * @param id of the processor's messages; else empty
 * @param file the path of the source; empty if it names none
 * @param offset in that source; negative if it names none
 */
record Remark(boolean isError, String id, String text, String file, long line, long offset) {

    boolean isDefect() {
        return id.startsWith("RG9");
    }

    String firstLine() {
        return text.lines().findFirst().orElse("");
    }

    String place() {
        return file + ":" + line;
    }
}
