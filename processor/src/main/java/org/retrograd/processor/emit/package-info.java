/**
 * Writes the IR as readable Java source; the only user of JavaPoet.
 *
 * <p>A function goes through these stages: what nobody uses is left out ({@link Pruning}), operations vanish into the
 * expressions that use them ({@link Nesting}), yields become copies ({@link Lowering}), values that are one variable to a
 * reader share it ({@link VariableAssignment}), copies are put in order ({@link Moves}), each variable is declared where it
 * can be ({@link Declarations}), and the outcome is printed ({@link BodyPrinter}).
 */
@NullMarked
package org.retrograd.processor.emit;

import org.jspecify.annotations.NullMarked;
