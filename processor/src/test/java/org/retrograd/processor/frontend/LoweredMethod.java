package org.retrograd.processor.frontend;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.retrograd.processor.ir.Function;

/** The program of one method, for tests of what is done to programs. */
public final class LoweredMethod {

    private LoweredMethod() {}

    /** The program of a method, written as it would stand in a class that has nothing else. */
    public static Function of(String method) {
        try {
            String text = "final class Alone { @org.retrograd.Differentiable " + method + " }";
            return LoweredClass.of("Alone", text).lowered().get(0).function();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
