package org.retrograd.processor.ir;

/**
 * A value that a loop hands from one iteration to the next.
 *
 * @param parameter its value at the start of an iteration, visible in the body
 * @param initial its value before the loop
 * @param result its value behind the loop
 */
public record Carry(Value parameter, Operand initial, Value result) {}
