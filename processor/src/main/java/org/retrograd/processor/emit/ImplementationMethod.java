package org.retrograd.processor.emit;

import org.retrograd.processor.ir.Function;

/**
 * A method of an implementation class.
 *
 * @param function name, parameters and body
 * @param javadoc its documentation, without comment signs
 */
public record ImplementationMethod(Function function, String javadoc) {}
