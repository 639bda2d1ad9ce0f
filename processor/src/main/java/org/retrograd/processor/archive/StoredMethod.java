package org.retrograd.processor.archive;

import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.MethodHeader;

/**
 * A method that was compiled before.
 *
 * @param header what its declaration says
 * @param annotated whether users can call derivatives of it
 * @param program what it does. It names the methods that it calls as their signatures do, wherever they come from.
 */
public record StoredMethod(Signature signature, MethodHeader header, boolean annotated, Function program) {}
