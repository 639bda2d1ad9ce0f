package org.retrograd.maven;

import java.io.IOException;
import java.nio.file.AccessDeniedException;

/** What is said of files that cannot be read or written. */
final class Failures {

    private Failures() {}

    /** Our own messages say all there is to say; those of the system need the name of the exception. */
    static String show(IOException failure) {
        String message = failure.getMessage();
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written. Change who may, or name another place";
        }
        return failure.getClass() == IOException.class && message != null ? message : failure.toString();
    }
}
