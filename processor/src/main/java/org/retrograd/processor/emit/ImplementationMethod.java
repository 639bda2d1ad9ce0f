package org.retrograd.processor.emit;

import org.retrograd.processor.ir.Function;

/**
 * A method of an implementation class.
 *
 * @param function name, parameters and body
 * @param javadoc its documentation, without comment signs
 * @param isHidden whether the methods of its class alone call it
 */
public record ImplementationMethod(Function function, String javadoc, boolean isHidden) {

    /** A method that others call. */
    public ImplementationMethod(Function function, String javadoc) {
        this(function, javadoc, false);
    }

    /** A method that those of its class alone call. */
    public static ImplementationMethod hidden(Function function, String javadoc) {
        return new ImplementationMethod(function, javadoc, true);
    }
}
