package org.retrograd.processor.frontend;

import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.normalize.Cursor;

/** Java's conversions between primitive types. */
final class Conversions {

    private Conversions() {}

    /** The type in which a unary operator works (JLS 5.6). */
    static PrimitiveType promoted(PrimitiveType type) {
        return switch (type) {
            case BYTE, SHORT, CHAR -> PrimitiveType.INT;
            default -> type;
        };
    }

    /** The type in which a binary operator works (JLS 5.6). */
    static PrimitiveType promoted(PrimitiveType left, PrimitiveType right) {
        if (left == PrimitiveType.BOOLEAN || right == PrimitiveType.BOOLEAN) {
            return PrimitiveType.BOOLEAN;
        }
        PrimitiveType wider = left.compareTo(right) >= 0 ? left : right;
        return promoted(wider);
    }

    /** The operand in another type; itself if it has that type. */
    static Operand convert(Operand operand, Type type, Cursor cursor, Name name, SourceSpan origin) {
        return operand.type().equals(type) || !(type instanceof PrimitiveType primitive)
                ? operand
                : cursor.let(new Op.Convert(operand, primitive), name, origin);
    }
}
