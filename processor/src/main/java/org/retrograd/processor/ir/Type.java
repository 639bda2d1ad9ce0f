package org.retrograd.processor.ir;

/** The type of a value. */
public sealed interface Type permits PrimitiveType, ArrayType, ClassType, GenericType, UserType, VoidType {

    /** Whether a derivative can flow through values of this type. */
    boolean isDifferentiable();

    /** Whether a value is one to transforms, a number or what is like one: it has no cells that could be written to. */
    default boolean isAtomic() {
        return false;
    }

    /** The type of derivatives with respect to values of this type. */
    default Type tangent() {
        return this;
    }

    /** The type as Java writes it, with simple names. */
    String show();
}
