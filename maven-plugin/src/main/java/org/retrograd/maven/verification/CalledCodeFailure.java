package org.retrograd.maven.verification;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;

/** An exception out of code of the user, or out of code that was generated from it. */
final class CalledCodeFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final List<String> NOT_OF_THE_USER =
            List.of("java.", "javax.", "jdk.", "sun.", "org.retrograd.maven.", "org.retrograd.testing.");

    CalledCodeFailure(Throwable cause) {
        super(show(cause), cause);
    }

    /** The exception and where it was thrown, in a line: what a class initialiser threw stands for the failure to load. */
    static String show(Throwable failure) {
        if (failure instanceof CalledCodeFailure) {
            return String.valueOf(failure.getMessage());
        }
        Throwable cause = failure.getCause();
        if (failure instanceof InvocationTargetException && cause != null) {
            return show(cause);
        }
        if (failure instanceof ExceptionInInitializerError && cause != null) {
            return "a static initialiser threw " + show(cause);
        }
        String place = Arrays.stream(failure.getStackTrace())
                .filter(frame -> NOT_OF_THE_USER.stream().noneMatch(frame.getClassName()::startsWith))
                .findFirst()
                .map(frame -> ", at " + frame)
                .orElse("");
        return text(failure) + place;
    }

    /** An exception of the user may fail to say what it is. */
    private static String text(Throwable failure) {
        try {
            return failure.toString();
        } catch (RuntimeException e) {
            return failure.getClass().getName();
        }
    }
}
