package org.retrograd.processor.ir;

/** The type of a value. */
public sealed interface Type permits PrimitiveType, ArrayType, ClassType, VoidType {

    /** Whether a derivative can flow through values of this type. */
    boolean isDifferentiable();

    /** The type as Java writes it, with simple names. */
    String show();
}
