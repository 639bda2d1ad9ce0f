package org.retrograd.processor.ir;

/**
 * How the body of a loop can leave it. The first operand that the body yields is an int, the number of the way that the
 * iteration ended.
 *
 * @param result the number that the last iteration yielded; that of going on if the header ended the loop
 * @param goOn the number that means that the loop goes on
 */
public record LoopExit(Value result, int goOn) {}
