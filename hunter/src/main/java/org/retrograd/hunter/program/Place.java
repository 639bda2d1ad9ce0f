package org.retrograd.hunter.program;

/** What can stand on the left of an assignment. */
public sealed interface Place extends Expression permits Variable, Element {}
