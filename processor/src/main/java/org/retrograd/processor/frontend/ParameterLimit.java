package org.retrograd.processor.frontend;

import java.util.List;
import java.util.Optional;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Cotangent;
import org.retrograd.processor.ir.DeclaredParameter;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Mode;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;

/** Whether the longest list of parameters that a generated method has is one that a class file can hold. */
final class ParameterLimit {

    private static final int GREATEST = 255;

    private ParameterLimit() {}

    static Optional<Problem> problem(MethodHeader header, SourceSpan span) {
        int slots = slots(header);
        String message = "the derivatives of `" + header.name() + "` have parameters for " + slots
                + " slots: its own, and cotangents and buffers, or tangents; there are " + GREATEST;
        return slots > GREATEST ? Optional.of(new Problem(Code.TOO_MANY_PARAMETERS, span, message)) : Optional.empty();
    }

    /** Of the longest list: that of the method that adds to buffers, or that of the one that takes tangents. */
    private static int slots(MethodHeader header) {
        int adding = slotsOfAdding(header);
        return header.has(Mode.FORWARD) ? Math.max(adding, slotsWithTangents(header)) : adding;
    }

    private static int slotsWithTangents(MethodHeader header) {
        return slots(header.declared().stream().map(DeclaredParameter::type).toList())
                + slots(header.declaredReturned().stream()
                        .map(parameter -> parameter.tangent().type())
                        .toList());
    }

    /** More than any other reverse mode takes, and more than a record has. */
    private static int slotsOfAdding(MethodHeader header) {
        List<Type> parameters =
                header.declared().stream().map(DeclaredParameter::type).toList();
        List<Type> cotangents =
                header.declaredCotangents().stream().map(Cotangent::type).toList();
        List<Type> arrays = header.active().stream()
                .map(ParameterHeader::type)
                .filter(type -> type instanceof ArrayType)
                .toList();
        int scalars = header.active().size() > arrays.size() ? 1 : 0;
        return slots(parameters) + slots(cotangents) + arrays.size() + scalars;
    }

    private static int slots(List<Type> types) {
        return types.stream()
                .mapToInt(type -> type == PrimitiveType.DOUBLE || type == PrimitiveType.LONG ? 2 : 1)
                .sum();
    }
}
