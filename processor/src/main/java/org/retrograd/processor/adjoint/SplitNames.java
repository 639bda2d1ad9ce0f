package org.retrograd.processor.adjoint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.RecordType;
import org.retrograd.processor.ir.Type;

/** The names of the two parts of a method, and of the records by which they speak to each other and to callers. */
record SplitNames(MethodHeader header, CalleeTable callees) {

    /** The component that holds what the method returns. */
    static final String VALUE = "value";

    /** The component that holds the shadow of an array that the method returns. */
    static final String SHADOW = "dValue";

    String base() {
        return callees.base(header);
    }

    MethodName forward() {
        return callees.generated(base() + "Forward");
    }

    MethodName reverse() {
        return callees.generated(base() + "Reverse");
    }

    /** What the forward part returns: the value, and what the reverse part needs. */
    ClassType saved() {
        return callees.record(capitalised() + "Saved");
    }

    /** The active parameters whose adjoints the reverse part returns; those of arrays it adds to their shadows. */
    List<ParameterHeader> scalars() {
        return header.active().stream()
                .filter(parameter -> parameter.type().isAtomic())
                .toList();
    }

    /** What the reverse part returns: nothing, the one adjoint, or a record of adjoints. */
    Optional<Type> adjoints() {
        List<ParameterHeader> scalars = scalars();
        if (scalars.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(scalars.size() == 1 ? scalars.get(0).type().tangent() : adjointsRecord());
    }

    /** The adjoints of the scalars, given in order, as the method that computes them returns them. */
    List<Operand> adjoints(List<Operand> scalars, BlockBuilder builder) {
        return scalars.size() < 2
                ? scalars
                : List.of(builder.let(new Op.NewRecord(adjointsRecord(), scalars), SourceSpan.NONE));
    }

    /** The record type of the adjoints, where there are several. */
    Optional<RecordType> adjointsType() {
        List<RecordType.Component> components = scalars().stream()
                .map(parameter -> new RecordType.Component(
                        parameter.name(), parameter.type().tangent()))
                .toList();
        return Optional.of(new RecordType(
                        adjointsRecord(), components, "The adjoints of the scalars that " + link() + " is given."))
                .filter(type -> type.components().size() > 1);
    }

    String link() {
        return "{@link " + header.owner().show() + "#" + header.documentation() + "}";
    }

    /** The record of adjoints, where there are several. */
    ClassType adjointsRecord() {
        return callees.record(capitalised() + "Adjoints");
    }

    private String capitalised() {
        return base().substring(0, 1).toUpperCase(Locale.ROOT) + base().substring(1);
    }
}
