package org.retrograd.processor.adjoint;

import java.util.ArrayList;
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

    /** The component that holds how many bytes have been saved, where that is limited. */
    static final String SAVED_BYTES = "savedBytes";

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

    /** Both parts at once, for a cotangent that is known before. */
    MethodName both() {
        return callees.generated(AdjointForm.VALUE_AND_ADJOINT.methodName(header));
    }

    /** What the forward part returns: the value, and what the reverse part needs. */
    ClassType saved() {
        return callees.record(capitalised(base()) + "Saved");
    }

    /** What is inside of such a record, if there is too much for one. */
    ClassType moreThan(ClassType saved) {
        return callees.record(saved.show() + "More");
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

    /** What the method returns that gives the value with the adjoints of the scalars: the value alone, or a record. */
    Type valueAndAdjoints() {
        return scalars().isEmpty() ? header.result() : valueAndAdjointsRecord();
    }

    /** The value and the adjoints of the scalars, given in order, as the method that computes them returns them. */
    List<Operand> valueAndAdjoints(Operand value, List<Operand> scalars, BlockBuilder builder) {
        List<Operand> components = new ArrayList<>(List.of(value));
        components.addAll(scalars);
        return scalars.isEmpty()
                ? components
                : List.of(builder.let(new Op.NewRecord(valueAndAdjointsRecord(), components), SourceSpan.NONE));
    }

    /** The record type of the value and the adjoints, where there are any. */
    Optional<RecordType> valueAndAdjointsType() {
        List<RecordType.Component> components = new ArrayList<>();
        components.add(new RecordType.Component(VALUE, header.result()));
        scalars().forEach(parameter -> components.add(adjointOf(parameter)));
        return Optional.of(new RecordType(
                        valueAndAdjointsRecord(),
                        components,
                        "What " + link() + " returns, and the adjoints of the scalars that it is given."))
                .filter(type -> type.components().size() > 1);
    }

    /** The component of that record that holds the adjoint of a scalar. */
    static RecordType.Component adjointOf(ParameterHeader parameter) {
        return new RecordType.Component(
                "d" + capitalised(parameter.name()), parameter.type().tangent());
    }

    private ClassType valueAndAdjointsRecord() {
        return callees.record(capitalised(base()) + "ValueAndAdjoints");
    }

    String link() {
        return "{@link " + header.owner().show() + "#" + header.documentation() + "}";
    }

    /** The record of adjoints, where there are several. */
    ClassType adjointsRecord() {
        return callees.record(capitalised(base()) + "Adjoints");
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
