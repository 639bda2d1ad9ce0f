package org.retrograd.hunter;

import org.retrograd.hunter.check.Finding;
import org.retrograd.hunter.program.Program;

/**
 * A program with something wrong.
 *
 * @param seed that gives the program it was found with
 * @param program that one, or a smaller one with the same fault
 * @param original the one it was found with
 */
public record Found(long seed, Finding finding, Program program, Program original) {}
