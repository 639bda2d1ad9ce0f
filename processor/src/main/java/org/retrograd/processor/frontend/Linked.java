package org.retrograd.processor.frontend;

import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.MethodHeader;

/**
 * A method that was compiled before, as a callee of this compilation.
 *
 * @param program what it does; not to be used if there are errors among the problems
 * @param span where this compilation calls it, or a method that does
 * @param problems why its program cannot be used here
 */
public record Linked(MethodHeader header, Function program, SourceSpan span, Problems problems) {}
