package org.retrograd.processor.adjoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retrograd.processor.adjoint.AdjointForm.Seed;
import org.retrograd.processor.adjoint.AdjointForm.Sink;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.GeneratedNames;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/** What a generated method takes and returns: the primal's parameters, then the cotangent, then the caller's buffers. */
final class AdjointSignature {

    private final GeneratedNames names;
    private final AdjointForm form;
    private final List<Value> active;
    private final List<Value> parameters;
    private final Operand seed;
    private final Map<Value, Value> arrayBuffers;
    private final Optional<Value> scalarBuffer;
    private final Type primalResult;

    private AdjointSignature(
            GeneratedNames names,
            AdjointForm form,
            List<Value> active,
            List<Value> parameters,
            Operand seed,
            Map<Value, Value> arrayBuffers,
            Optional<Value> scalarBuffer,
            Type primalResult) {
        this.names = names;
        this.form = form;
        this.active = active;
        this.parameters = parameters;
        this.seed = seed;
        this.arrayBuffers = arrayBuffers;
        this.scalarBuffer = scalarBuffer;
        this.primalResult = primalResult;
    }

    static AdjointSignature of(
            Function primal, MethodHeader header, AdjointForm form, List<Value> active, Values values) {
        List<Value> parameters = new ArrayList<>(primal.parameters());
        Operand seed = header.isScalar() ? Constant.of(1.0, (PrimitiveType) header.result()) : Constant.of(1.0);
        GeneratedNames names = new GeneratedNames(header);
        if (form.seed() == Seed.COTANGENT) {
            Value cotangent = values.fresh(Name.primal(names.cotangent()), header.result());
            parameters.add(cotangent);
            seed = cotangent;
        }
        Map<Value, Value> buffers = new LinkedHashMap<>();
        Optional<Value> scalars = Optional.empty();
        if (form.sink() == Sink.BUFFERS) {
            active.stream()
                    .filter(value -> value.type() instanceof ArrayType)
                    .forEach(value ->
                            buffers.put(value, values.fresh(value.name().as(Role.ADJOINT), value.type())));
            parameters.addAll(buffers.values());
            if (active.size() > buffers.size()) {
                scalars = Optional.of(
                        values.fresh(new Name("scalars", Role.ADJOINT), new ArrayType(PrimitiveType.DOUBLE)));
                parameters.add(scalars.get());
            }
        }
        return new AdjointSignature(
                names, form, List.copyOf(active), List.copyOf(parameters), seed, buffers, scalars, header.result());
    }

    List<Value> parameters() {
        return parameters;
    }

    /** The adjoint of the result. */
    Operand seed() {
        return seed;
    }

    /** The shadows of the active arrays: the caller's buffers or new arrays. */
    Map<Value, Operand> shadows(BlockBuilder builder) {
        Map<Value, Operand> shadows = new LinkedHashMap<>(arrayBuffers);
        for (Value value : active) {
            if (value.type() instanceof ArrayType && !shadows.containsKey(value)) {
                shadows.put(
                        value,
                        builder.define(new Op.ZerosLike(value), value.name().as(Role.ADJOINT), SourceSpan.NONE));
            }
        }
        return shadows;
    }

    Optional<Type> result() {
        return switch (form.outcome()) {
            case NOTHING -> Optional.empty();
            case VALUE -> Optional.of(primalResult);
            case GRADIENT -> Optional.of(names.gradientType());
            case VALUE_AND_GRADIENT -> Optional.of(names.valueAndGradientRecord());
        };
    }

    /** Delivers the adjoints of the active parameters, given in their order; returns what the method yields. */
    List<Operand> outcome(Operand value, List<Operand> adjoints, Map<Value, Operand> shadows, BlockBuilder builder) {
        scalarBuffer.ifPresent(buffer -> addScalars(buffer, adjoints, builder));
        return switch (form.outcome()) {
            case NOTHING -> List.of();
            case VALUE -> List.of(value);
            case GRADIENT -> List.of(gradient(adjoints, shadows, builder));
            case VALUE_AND_GRADIENT -> {
                List<Operand> components = List.of(value, gradient(adjoints, shadows, builder));
                yield List.of(
                        builder.let(new Op.NewRecord(names.valueAndGradientRecord(), components), SourceSpan.NONE));
            }
        };
    }

    private Operand gradient(List<Operand> adjoints, Map<Value, Operand> shadows, BlockBuilder builder) {
        List<Operand> components = new ArrayList<>();
        for (int k = 0; k < active.size(); k++) {
            Operand shadow = shadows.get(active.get(k));
            components.add(shadow != null ? shadow : adjoints.get(k));
        }
        return names.gradientType() instanceof ClassType type
                ? builder.let(new Op.NewRecord(type, components), SourceSpan.NONE)
                : components.get(0);
    }

    private void addScalars(Value buffer, List<Operand> adjoints, BlockBuilder builder) {
        int slot = 0;
        for (int k = 0; k < active.size(); k++) {
            if (active.get(k).type() instanceof PrimitiveType) {
                Operand adjoint = builder.let(new Op.Convert(adjoints.get(k), PrimitiveType.DOUBLE), SourceSpan.NONE);
                builder.add(new ArrayAdd(buffer, Constant.of(slot++), adjoint, SourceSpan.NONE));
            }
        }
    }
}
