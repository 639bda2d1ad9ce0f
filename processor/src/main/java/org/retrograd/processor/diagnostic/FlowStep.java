package org.retrograd.processor.diagnostic;

/**
 * One station on the way of an active value through the program.
 *
 * @param name the variable or parameter as the user wrote it
 * @param line the line where it got its value, from 1
 */
public record FlowStep(String name, int line) {}
