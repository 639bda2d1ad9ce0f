package org.retrograd.maven.verification;

/**
 * Something that is wrong with a generated method.
 *
 * @param place the method, and the line if there is one
 * @param text what is wrong, in one or more lines
 */
public record Finding(String place, String text) {

    /** Place and text. */
    public String show() {
        return place + ": " + text;
    }
}
