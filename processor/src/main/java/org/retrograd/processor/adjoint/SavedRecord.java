package org.retrograd.processor.adjoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Place;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.RecordType;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Value;

/**
 * What the forward part of a method returns. A constructor takes 255 slots, of which numbers of eight bytes take two; what does not
 * fit is in a further record inside of the one before.
 *
 * @param type of the record
 * @param parts its components
 * @param more what is inside of it
 */
record SavedRecord(RecordType type, Map<String, Operand> parts, Optional<SavedRecord> more) {

    /** The component that holds a further record. */
    static final String MORE = "more";

    /** Some are left for the receiver, and the further record. */
    private static final int SLOTS = 250;

    /** @param parts its components; what callers read comes first */
    static SavedRecord of(Map<String, Operand> parts, SplitNames names) {
        return of(parts, names.saved(), names);
    }

    private static SavedRecord of(Map<String, Operand> parts, ClassType name, SplitNames names) {
        int fitting = fitting(parts);
        Map<String, Operand> here = new LinkedHashMap<>();
        Map<String, Operand> rest = new LinkedHashMap<>();
        parts.forEach((component, value) -> (here.size() < fitting ? here : rest).put(component, value));
        Optional<SavedRecord> more =
                rest.isEmpty() ? Optional.empty() : Optional.of(of(rest, names.moreThan(name), names));
        List<RecordType.Component> components = new ArrayList<>();
        here.forEach((component, value) -> components.add(new RecordType.Component(component, value.type())));
        more.ifPresent(further -> components.add(further.component()));
        String text = "What " + names.link() + " returns, and what its reverse sweep needs.";
        return new SavedRecord(new RecordType(name, components, text), here, more);
    }

    private RecordType.Component component() {
        return new RecordType.Component(MORE, type.name());
    }

    /** How many of the parts, from the first on, a constructor can take. */
    private static int fitting(Map<String, Operand> parts) {
        int slots = 0;
        int fitting = 0;
        for (Operand part : parts.values()) {
            slots += isWide(part.type()) ? 2 : 1;
            fitting += slots <= SLOTS ? 1 : 0;
        }
        return fitting;
    }

    private static boolean isWide(Type type) {
        return type == PrimitiveType.DOUBLE || type == PrimitiveType.LONG;
    }

    /** The places of what is in the record, as the first parameter of a method: any of it may be any other of it, or a row of it. */
    List<Set<Place>> shared() {
        Set<Place> places = IntStream.rangeClosed(1, types().size() + 1)
                .mapToObj(depth -> new Place(0, depth))
                .collect(Collectors.toSet());
        return List.of(places);
    }

    /** This record and those inside of it. */
    List<RecordType> types() {
        List<RecordType> types = new ArrayList<>(List.of(type));
        more.ifPresent(further -> types.addAll(further.types()));
        return types;
    }

    /** Makes the record. */
    Operand make(BlockBuilder builder) {
        List<Operand> operands = new ArrayList<>(parts.values());
        more.ifPresent(further -> operands.add(further.make(builder)));
        return builder.let(new Op.NewRecord(type.name(), operands), SourceSpan.NONE);
    }

    /**
     * Takes values out of the record.
     *
     * @param handed the values, with the components that they are in
     */
    void take(Value record, Map<Value, String> handed, BlockBuilder builder) {
        handed.forEach((value, component) -> {
            if (parts.containsKey(component)) {
                Op read = new RecordType.Component(component, value.type()).of(record);
                builder.add(new Let(value, read, SourceSpan.NONE));
            }
        });
        more.ifPresent(further -> further.take(
                builder.define(further.component().of(record), Name.primal(MORE), SourceSpan.NONE), handed, builder));
    }
}
