package org.retrograd.processor.optimize;

import org.retrograd.processor.ir.Function;

/** Turns a program into one with the same results, bit for bit. */
public interface Pass {

    /** For reports of defects. */
    String name();

    Function apply(Function function);
}
