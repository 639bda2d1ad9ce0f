package org.retrograd.processor.tangent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.analysis.LowerBounds;
import org.retrograd.processor.analysis.Writes;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.entry.DeclaredSignature;
import org.retrograd.processor.entry.EntryChecks;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.RecordType;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/**
 * Forward mode: the method that takes a tangent for each returned parameter, behind the primal's own parameters, and returns
 * the primal's value with its tangent. Nothing is kept: it goes through the primal once.
 */
public final class ForwardMode {

    private final Function primal;
    private final MethodHeader header;
    private final TangentForm form;
    private final CalleeTable callees;
    private final Values values;
    private final CallTangents calls;
    private final Tangents tangents;
    private final Map<Value, Value> directions = new LinkedHashMap<>();

    private ForwardMode(Function primal, MethodHeader header, TangentForm form, CalleeTable callees) {
        this.primal = primal;
        this.header = header;
        this.form = form;
        this.callees = callees;
        this.values = Values.after(primal);
        List<Value> active = new ArrayList<>();
        for (ParameterHeader parameter : form.directions(header)) {
            active.add(primal.parameters().get(header.parameters().indexOf(parameter)));
        }
        List<Value> varied = form == TangentForm.CALLEE ? Activity.rootsOfCallee(primal, active) : active;
        this.tangents = new Tangents(Activity.of(primal, varied), LowerBounds.of(primal), values);
        this.calls = new CallTangents(callees, tangents);
        active.forEach(value -> directions.put(value, tangents.beside(value)));
    }

    /**
     * A generated method.
     *
     * @param function its program
     * @param records what it returns beside the records of the face
     * @param needed the callees whose {@link TangentForm#CALLEE} it calls
     */
    public record Tangent(Function function, List<RecordType> records, Set<MethodHeader> needed) {}

    /** The method of the given form for a primal whose parameters are those of the header. */
    public static Tangent transform(Function primal, MethodHeader header, TangentForm form, CalleeTable callees) {
        Function leaves = primal.with(DeclaredSignature.yieldingLeaves(primal, header));
        ForwardMode mode = new ForwardMode(leaves, header, form, callees);
        Function function = mode.function();
        Optional<RecordType> record = new CalleeNames(header, callees).recordType();
        List<RecordType> records =
                record.filter(type -> form == TangentForm.CALLEE).stream().toList();
        return new Tangent(function, records, mode.calls.needed());
    }

    private Function function() {
        BlockBuilder prologue = new BlockBuilder(values);
        startFromZero(prologue);
        List<Statement> statements = new ArrayList<>(prologue.build(List.of()).statements());
        statements.addAll(
                new TangentSweep(tangents, calls, new UserRuleTangents(callees, tangents)).statements(primal.body()));
        BlockBuilder epilogue = new BlockBuilder(values);
        List<Operand> outcome = outcome(epilogue);
        statements.addAll(epilogue.build(List.of()).statements());
        List<Value> parameters = new ArrayList<>(primal.parameters());
        parameters.addAll(directions.values());
        Function unchecked = new Function(
                form.methodName(header, callees),
                parameters,
                form.result(header, callees),
                primal.sharedWith(directions, parameters),
                new Block(statements, outcome));
        return tangents.renamed(form == TangentForm.JVP ? checked(unchecked) : unchecked);
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
        List<Operand> yields = primal.body().yields();
        if (yields.isEmpty() || !(form.result(header, callees).orElseThrow() instanceof ClassType record)) {
            return yields;
        }
        List<Operand> value = DeclaredSignature.result(yields, header, builder);
        List<Operand> directions = yields.stream()
                .filter(leaf -> leaf.type().isDifferentiable())
                .map(leaf -> tangentOf(leaf, builder))
                .toList();
        Operand tangent =
                DeclaredSignature.packed(header.returns().tangent().orElseThrow(), directions.iterator(), builder);
        List<Operand> components = List.of(value.get(0), tangent);
        return List.of(builder.let(new Op.NewRecord(record, components), SourceSpan.NONE));
    }

    private Operand tangentOf(Operand result, BlockBuilder builder) {
        return !(result.type() instanceof PrimitiveType) && !tangents.isVaried(result)
                ? builder.let(new Op.ZerosLike(result), SourceSpan.NONE)
                : tangents.of(result);
    }

    /** Arrays that are written, tangents among them, must be no others, and tangents must belong to their values. */
    private Function checked(Function function) {
        BlockBuilder checks = new BlockBuilder(values);
        directions.forEach((value, direction) -> EntryChecks.ofDerivative(value, direction, checks));
        EntryChecks.ofArguments(function.parameters(), Writes.of(function), checks);
        List<Statement> statements = new ArrayList<>(checks.build(List.of()).statements());
        statements.addAll(function.body().statements());
        return function.with(new Block(statements, function.body().yields()));
    }
}
