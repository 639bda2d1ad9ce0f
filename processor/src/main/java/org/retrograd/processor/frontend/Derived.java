package org.retrograd.processor.frontend;

import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.MethodHeader;

/**
 * A generated method that is called in the body of a method, and whose program is made from that of another.
 *
 * @param header the generated method's
 * @param primal the method that it is a derivative of, as a callee
 * @param annotated the same method, as its annotation says
 * @param derivation which derivative
 * @param span where it is first called
 */
public record Derived(
        MethodHeader header, MethodHeader primal, MethodHeader annotated, Derivation derivation, SourceSpan span) {}
