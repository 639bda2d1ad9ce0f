package org.retrograd.hunter.check;

import java.util.List;
import java.util.Optional;

/**
 * Something that is wrong with a program's generated code.
 *
 * @param detail what was expected and what came out
 * @param arguments at which; nothing if it did not get that far
 */
public record Finding(Kind kind, String detail, Optional<List<Object>> arguments) {}
