package org.retrograd.hunter.check;

import org.retrograd.hunter.program.Program;

/**
 * A program to check.
 *
 * @param seed from which the points are made up
 */
public record Trial(Program program, long seed) {}
