package org.retrograd.hunter.compile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the compiler or the processor has to say against a class.
 *
 * @param kind what that means
 * @param text the message
 */
public record Complaint(Kind kind, String text) {

    /** What a complaint means. */
    public enum Kind {
        /** the program itself does not compile without warnings */
        PROGRAM,
        /** the processor refuses it, for a reason that has an id */
        REFUSED,
        /** what the processor wrote does not compile without warnings */
        GENERATED,
        /** the processor failed */
        CRASH
    }

    private static final Pattern ID = Pattern.compile("\\[RG(\\d)(\\d\\d)]");

    /** The id that the message starts with. */
    public Optional<String> id() {
        return id(text);
    }

    static Optional<String> id(String text) {
        Matcher matcher = ID.matcher(text);
        return matcher.find() ? Optional.of("RG" + matcher.group(1) + matcher.group(2)) : Optional.empty();
    }
}
