package org.retrograd.processor.normalize;

import org.retrograd.processor.ir.Type;

/**
 * A local variable or parameter of the source.
 *
 * @param id unique in its method
 * @param name as declared; inner scopes may use a name again
 * @param type its type
 */
public record Variable(int id, String name, Type type) {}
