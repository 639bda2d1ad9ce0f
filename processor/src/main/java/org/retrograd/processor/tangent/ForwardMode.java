package org.retrograd.processor.tangent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.analysis.Writes;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.entry.EntryChecks;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.GeneratedNames;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/**
 * Forward mode: the method that takes a tangent for each returned parameter, behind the primal's own parameters, and returns
 * the primal's value with its tangent. Nothing is kept: it goes through the primal once.
 */
public final class ForwardMode {

    private final Function primal;
    private final GeneratedNames names;
    private final Values values;
    private final Tangents tangents;
    private final Map<Value, Value> directions = new LinkedHashMap<>();

    private ForwardMode(Function primal, MethodHeader header) {
        this.primal = primal;
        this.names = new GeneratedNames(header);
        this.values = Values.after(primal);
        List<Value> active = new ArrayList<>();
        for (ParameterHeader parameter : header.returned()) {
            active.add(primal.parameters().get(header.parameters().indexOf(parameter)));
        }
        this.tangents = new Tangents(Activity.of(primal, active), values);
        active.forEach(value -> directions.put(value, tangents.beside(value)));
    }

    /** The method for a primal whose parameters are those of the header. */
    public static Function transform(Function primal, MethodHeader header) {
        return new ForwardMode(primal, header).function();
    }

    private Function function() {
        BlockBuilder prologue = new BlockBuilder(values);
        startFromZero(prologue);
        List<Statement> statements = new ArrayList<>(prologue.build(List.of()).statements());
        statements.addAll(new TangentSweep(tangents).statements(primal.body()));
        BlockBuilder epilogue = new BlockBuilder(values);
        List<Operand> outcome = outcome(epilogue);
        statements.addAll(epilogue.build(List.of()).statements());
        List<Value> parameters = new ArrayList<>(primal.parameters());
        parameters.addAll(directions.values());
        Optional<Type> result = primal.result().map(type -> names.jvpRecord());
        Function unchecked =
                new Function(names.jvp(), parameters, result, primal.shared(), new Block(statements, outcome));
        return tangents.renamed(checked(unchecked));
    }

    /** Arrays whose elements move only once the method writes to them. */
    private void startFromZero(BlockBuilder prologue) {
        for (Value parameter : primal.parameters()) {
            boolean isArray = parameter.type() instanceof ArrayType;
            if (isArray && tangents.isVaried(parameter) && !directions.containsKey(parameter)) {
                tangents.put(
                        parameter,
                        prologue.define(
                                new Op.ZerosLike(parameter), parameter.name().as(Role.TANGENT), SourceSpan.NONE));
            }
        }
    }

    private List<Operand> outcome(BlockBuilder builder) {
        return primal.body().yields().stream()
                .<Operand>map(value -> {
                    List<Operand> components = List.of(value, tangentOf(value, builder));
                    return builder.let(new Op.NewRecord(names.jvpRecord(), components), SourceSpan.NONE);
                })
                .toList();
    }

    private Operand tangentOf(Operand result, BlockBuilder builder) {
        return result.type() instanceof ArrayType && !tangents.isVaried(result)
                ? builder.let(new Op.ZerosLike(result), SourceSpan.NONE)
                : tangents.of(result);
    }

    /** Arrays that are written, tangents among them, must be no others. */
    private Function checked(Function function) {
        BlockBuilder checks = new BlockBuilder(values);
        EntryChecks.ofArguments(function.parameters(), Writes.of(function), checks);
        List<Statement> statements = new ArrayList<>(checks.build(List.of()).statements());
        statements.addAll(function.body().statements());
        return function.with(new Block(statements, function.body().yields()));
    }
}
