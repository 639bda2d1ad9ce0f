package org.retrograd.maven.page;

/**
 * A piece of a line of Java.
 *
 * @param kind what it is
 * @param text its characters
 */
record Token(Kind kind, String text) {

    /** Kinds, and the class in the style sheet. */
    enum Kind {
        PLAIN(""),
        KEYWORD("k"),
        STRING("s"),
        NUMBER("n"),
        COMMENT("c"),
        TYPE("t"),
        CALL("f"),
        DERIVATIVE("d"),
        KEPT("v");

        private final String style;

        Kind(String style) {
            this.style = style;
        }

        String style() {
            return style;
        }
    }
}
