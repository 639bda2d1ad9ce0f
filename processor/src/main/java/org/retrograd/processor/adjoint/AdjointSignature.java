package org.retrograd.processor.adjoint;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.retrograd.processor.adjoint.AdjointForm.Seed;
import org.retrograd.processor.adjoint.AdjointForm.Sink;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.entry.DeclaredSignature;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.CallStatement;
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
import org.retrograd.processor.ir.UserType;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;
import org.retrograd.processor.ir.VoidType;

/** What a generated method takes and returns: the primal's parameters, then the cotangent, then the caller's buffers. */
final class AdjointSignature {

    private final GeneratedNames names;
    private final SplitNames split;
    private final AdjointForm form;
    private final List<Value> active;
    private final List<Value> parameters;
    private final List<Operand> seeds;
    private final Map<Value, Value> buffers;
    private final Optional<Value> scalarBuffer;
    private final Type primalResult;

    private AdjointSignature(
            GeneratedNames names,
            SplitNames split,
            AdjointForm form,
            List<Value> active,
            List<Value> parameters,
            List<Operand> seeds,
            Map<Value, Value> buffers,
            Optional<Value> scalarBuffer,
            Type primalResult) {
        this.names = names;
        this.split = split;
        this.form = form;
        this.active = active;
        this.parameters = parameters;
        this.seeds = seeds;
        this.buffers = buffers;
        this.scalarBuffer = scalarBuffer;
        this.primalResult = primalResult;
    }

    static AdjointSignature of(Function primal, SplitNames split, AdjointForm form, List<Value> active, Values values) {
        MethodHeader header = split.header();
        List<Value> parameters = new ArrayList<>(primal.parameters());
        GeneratedNames names = new GeneratedNames(header);
        List<Operand> seeds = new ArrayList<>();
        if (form.seed() == Seed.COTANGENT) {
            List<Value> cotangents = cotangents(header, values);
            parameters.addAll(cotangents);
            seeds.addAll(cotangents);
        } else {
            seeds.add(Constant.of(1.0, (PrimitiveType) header.result()));
        }
        Map<Value, Value> buffers = form.sink() == Sink.BUFFERS ? buffers(form, active, values) : Map.of();
        parameters.addAll(buffers.values());
        boolean hasScalars = form.sink() == Sink.BUFFERS
                && form.isPublic()
                && active.stream().anyMatch(AdjointSignature::isNumber);
        Optional<Value> scalars = hasScalars
                ? Optional.of(values.fresh(new Name("scalars", Role.ADJOINT), new ArrayType(PrimitiveType.DOUBLE)))
                : Optional.empty();
        scalars.ifPresent(parameters::add);
        return new AdjointSignature(
                names,
                split,
                form,
                List.copyOf(active),
                List.copyOf(parameters),
                List.copyOf(seeds),
                buffers,
                scalars,
                header.result());
    }

    /** One for each array, and where adjoints are not returned, for each value that can be added to. */
    private static Map<Value, Value> buffers(AdjointForm form, List<Value> active, Values values) {
        Map<Value, Value> buffers = new LinkedHashMap<>();
        for (Value value : active) {
            boolean isAddedTo = value.type() instanceof UserType && form.isPublic();
            if (value.type() instanceof ArrayType || isAddedTo) {
                Name name = value.name().as(Role.ADJOINT);
                buffers.put(value, values.fresh(name, value.type().tangent()));
            }
        }
        return buffers;
    }

    private static List<Value> cotangents(MethodHeader header, Values values) {
        return header.cotangents().stream()
                .map(cotangent -> values.fresh(Name.primal(cotangent.name()), cotangent.type()))
                .toList();
    }

    List<Value> parameters() {
        return parameters;
    }

    /** The adjoints of the results, in the order of the header's cotangents. */
    List<Operand> seeds() {
        return seeds;
    }

    /** The caller's buffers, to which the adjoints of active arrays, and of values that can be added to, are added. */
    Map<Value, Value> buffers() {
        return buffers;
    }

    /** All that adjoints are added to. */
    List<Value> allBuffers() {
        List<Value> buffers = new ArrayList<>(this.buffers.values());
        scalarBuffer.ifPresent(buffers::add);
        return buffers;
    }

    /** All parameters that are no buffers: the primal's, and the cotangent. */
    List<Value> arguments() {
        List<Value> arguments = new ArrayList<>(parameters);
        arguments.removeAll(allBuffers());
        return arguments;
    }

    Optional<Type> result() {
        return switch (form.outcome()) {
            case ADJOINTS -> split.adjoints();
            case VALUE_AND_ADJOINTS -> Optional.of(split.valueAndAdjoints());
            case VALUE -> Optional.of(primalResult).filter(type -> type != VoidType.VOID);
            case GRADIENT -> Optional.of(names.gradientType());
            case VALUE_AND_GRADIENT -> Optional.of(names.valueAndGradientRecord());
        };
    }

    /** Delivers the adjoints of the active parameters, given in their order; returns what the method yields. The value is in leaves. */
    List<Operand> outcome(
            List<Operand> value, List<Operand> adjoints, Map<Value, Operand> shadows, BlockBuilder builder) {
        scalarBuffer.ifPresent(buffer -> addScalars(buffer, adjoints, builder));
        accumulate(adjoints, builder);
        return switch (form.outcome()) {
            case ADJOINTS -> split.adjoints(scalars(adjoints), builder);
            case VALUE_AND_ADJOINTS -> split.valueAndAdjoints(value.get(0), scalars(adjoints), builder);
            case VALUE -> DeclaredSignature.result(value, names.header(), builder);
            case GRADIENT -> List.of(gradient(adjoints, shadows, builder));
            case VALUE_AND_GRADIENT -> {
                List<Operand> components = List.of(value.get(0), gradient(adjoints, shadows, builder));
                yield List.of(
                        builder.let(new Op.NewRecord(names.valueAndGradientRecord(), components), SourceSpan.NONE));
            }
        };
    }

    private Operand gradient(List<Operand> adjoints, Map<Value, Operand> shadows, BlockBuilder builder) {
        List<Operand> leaves = new ArrayList<>();
        for (int k = 0; k < active.size(); k++) {
            Operand shadow = shadows.get(active.get(k));
            leaves.add(shadow != null ? shadow : adjoints.get(k));
        }
        Iterator<Operand> next = leaves.iterator();
        List<Operand> components = names.header().declaredReturned().stream()
                .map(parameter -> DeclaredSignature.packed(parameter.tangent(), next, builder))
                .toList();
        return components.size() == 1
                ? components.get(0)
                : builder.let(new Op.NewRecord(names.gradientRecord(), components), SourceSpan.NONE);
    }

    private List<Operand> scalars(List<Operand> adjoints) {
        return IntStream.range(0, active.size())
                .filter(k -> active.get(k).type().isAtomic())
                .mapToObj(adjoints::get)
                .toList();
    }

    private static boolean isNumber(Value value) {
        return value.type() instanceof PrimitiveType;
    }

    /** Adds to buffers that are no arrays. */
    private void accumulate(List<Operand> adjoints, BlockBuilder builder) {
        for (int k = 0; k < active.size(); k++) {
            Value buffer = buffers.get(active.get(k));
            if (buffer != null && active.get(k).type() instanceof UserType type) {
                List<Operand> arguments = List.of(buffer, adjoints.get(k));
                builder.add(new CallStatement(
                        Optional.empty(), type.accumulate().orElseThrow(), arguments, SourceSpan.NONE));
            }
        }
    }

    private void addScalars(Value buffer, List<Operand> adjoints, BlockBuilder builder) {
        int slot = 0;
        for (int k = 0; k < active.size(); k++) {
            if (isNumber(active.get(k))) {
                Operand adjoint = builder.let(new Op.Convert(adjoints.get(k), PrimitiveType.DOUBLE), SourceSpan.NONE);
                builder.add(new ArrayAdd(buffer, Constant.of(slot++), adjoint, SourceSpan.NONE));
            }
        }
    }
}
