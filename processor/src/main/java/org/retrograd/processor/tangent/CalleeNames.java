package org.retrograd.processor.tangent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.RecordType;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.VoidType;

/** The names of the method by which tangents go through a callee, and of the record that it returns. */
record CalleeNames(MethodHeader header, CalleeTable callees) {

    static final String VALUE = "value";
    static final String TANGENT = "tangent";

    MethodName method() {
        return callees.generated(callees.base(header) + "Tangent");
    }

    ClassType record() {
        String base = callees.base(header);
        return callees.record(base.substring(0, 1).toUpperCase(Locale.ROOT) + base.substring(1) + "Tangent");
    }

    /** What the method returns: what the primal does, and with its tangent if that has one. */
    Optional<Type> result() {
        if (header.result() == VoidType.VOID) {
            return Optional.empty();
        }
        return Optional.of(header.result().isDifferentiable() ? record() : header.result());
    }

    /** The record, if the method returns one. */
    Optional<RecordType> recordType() {
        List<RecordType.Component> components = List.of(
                new RecordType.Component(VALUE, header.result()),
                new RecordType.Component(TANGENT, header.result().tangent()));
        String documentation =
                "What {@link " + header.owner().show() + "#" + header.documentation() + "} returns, and its tangent.";
        return Optional.of(new RecordType(record(), components, documentation))
                .filter(type -> header.result().isDifferentiable());
    }
}
