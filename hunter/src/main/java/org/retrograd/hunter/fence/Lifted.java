package org.retrograd.hunter.fence;

/** A field that becomes a parameter. */
record Lifted(String type, String name) {}
