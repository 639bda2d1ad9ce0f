package org.retrograd.processor.adjoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.retrograd.processor.analysis.Activity;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.analysis.Memory;
import org.retrograd.processor.analysis.Surroundings;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.FreeValues;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.Place;
import org.retrograd.processor.ir.RecordType;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/**
 * Reverse mode in two methods: the forward sweep returns a record of all that the reverse sweep reads. Between the two the
 * caller may do what it likes to its arrays. Costs no more than a fixed multiple of the primal however deep calls are nested.
 */
public final class SplitMode {

    private final CalleeTable callees;
    private final StoragePolicy policy;
    private final UnaryOperator<Function> passes;

    /**
     * @param passes make the reverse part read less, before it is decided what it is handed
     */
    public SplitMode(CalleeTable callees, StoragePolicy policy, UnaryOperator<Function> passes) {
        this.callees = callees;
        this.policy = policy;
        this.passes = passes;
    }

    /**
     * The two parts.
     *
     * @param records what they speak in
     * @param needed the callees whose {@link AdjointForm#ADJOINT} they call
     * @param split the callees whose own parts they call
     * @param facts what their plan has decided
     */
    public record Split(
            Function forward,
            Function reverse,
            List<RecordType> records,
            Set<MethodHeader> needed,
            Set<MethodHeader> split,
            List<StorageFact> facts) {}

    /**
     * The two parts of a method.
     *
     * @param surroundings what callers may do between the two parts
     */
    public Split transform(Function primal, MethodHeader header, Surroundings surroundings) {
        return new Transformation(primal, header, surroundings).split();
    }

    private final class Transformation {

        private final Function primal;
        private final MethodHeader header;
        private final SplitNames names;
        private final Workspace work;
        private final List<Value> active = new ArrayList<>();
        private final Map<Value, Value> shadowOf = new LinkedHashMap<>();
        private final BlockBuilder forward;
        private final BlockBuilder reverse;
        private final ReverseScope scope;

        Transformation(Function primal, MethodHeader header, Surroundings surroundings) {
            this.primal = primal;
            this.header = header;
            this.names = new SplitNames(header, callees);
            for (ParameterHeader parameter : header.active()) {
                active.add(primalOf(parameter));
            }
            List<Value> varied = Activity.rootsOfCallee(primal, active);
            this.work = Workspace.of(primal, varied, policy, callees, surroundings);
            this.forward = new BlockBuilder(work.values());
            this.reverse = new BlockBuilder(work.values());
            this.scope = new ReverseScope.Outermost(reverse, Optional.empty());
        }

        private Value primalOf(ParameterHeader parameter) {
            return primal.parameters().get(header.parameters().indexOf(parameter));
        }

        Split split() {
            shadows();
            Optional<Value> cotangent = seed();
            work.reversal().block(primal.body(), scope);
            work.forwardSweep().statements(primal.body()).forEach(forward::add);
            Function second = reverse(cotangent);
            Map<String, Operand> parts = new LinkedHashMap<>();
            result().ifPresent(result -> addResult(result, parts));
            ComponentNames components = new ComponentNames();
            Map<Value, String> handed = new LinkedHashMap<>();
            for (Value value : FreeValues.of(second.body())) {
                if (cotangent.filter(value::equals).isEmpty()) {
                    handed.put(value, components.take(value.name()));
                }
            }
            handed.forEach((value, name) -> parts.put(name, value));
            SavedRecord saved = SavedRecord.of(parts, names);
            Operand made = saved.make(forward);
            return new Split(
                    work.reversal().renamed(forward(Optional.of(names.saved()), forward.build(List.of(made)))),
                    work.reversal().renamed(receiving(second, cotangent, saved, handed)),
                    records(saved),
                    work.calls().needed(),
                    work.calls().split(),
                    work.facts());
        }

        private void shadows() {
            for (Value parameter : primal.parameters()) {
                if (!(parameter.type() instanceof ArrayType)) {
                    continue;
                }
                Name name = parameter.name().as(Role.ADJOINT);
                if (active.contains(parameter)) {
                    Value shadow = work.values().fresh(name, parameter.type());
                    shadowOf.put(parameter, shadow);
                    work.shadows().ofParameter(parameter, shadow);
                } else if (work.activity().isVaried(parameter)) {
                    Value scratch = forward.define(new Op.ZerosLike(parameter), name, SourceSpan.NONE);
                    work.shadows().ofParameter(parameter, scratch);
                }
            }
            work.shadowPlan().planRowWrites(primal.body());
        }

        private Optional<Operand> result() {
            return primal.body().yields().stream().findFirst();
        }

        private Optional<Value> seed() {
            Optional<Operand> result = result().filter(operand -> operand.type().isDifferentiable());
            if (result.isEmpty() || result.get().type() instanceof ArrayType) {
                result.filter(work.activity()::isVaried).ifPresent(work.shadowPlan()::at);
                return Optional.empty();
            }
            Value cotangent = work.values()
                    .fresh(Name.primal("cotangent"), result.get().type().tangent());
            work.reversal().add(result.get(), cotangent, scope, SourceSpan.NONE);
            return Optional.of(cotangent);
        }

        /** The reverse part, with each value of the forward part that it reads as a parameter. */
        private Function reverse(Optional<Value> cotangent) {
            List<Operand> adjoints = names.scalars().stream().map(this::adjoint).toList();
            List<Operand> outcome = names.adjoints(adjoints, reverse);
            Block body = reverse.build(outcome);
            List<Value> read = FreeValues.of(body);
            cotangent.filter(value -> !read.contains(value)).ifPresent(read::add);
            List<Set<Place>> shared = PossiblyShared.among(read, memory());
            return passes.apply(new Function(names.reverse().name(), read, names.adjoints(), shared, body));
        }

        /** What may be one and the same at the end of the forward part. */
        private Memory memory() {
            return Memory.of(forward(Optional.empty(), forward.build(List.of())));
        }

        private Function forward(Optional<Type> result, Block body) {
            List<Value> parameters = new ArrayList<>(primal.parameters());
            parameters.addAll(shadowOf.values());
            return new Function(
                    names.forward().name(), parameters, result, primal.sharedWith(shadowOf, parameters), body);
        }

        private Operand adjoint(ParameterHeader parameter) {
            Value value = primalOf(parameter);
            return work.reversal().orZero(work.reversal().take(value, scope), value, scope);
        }

        private void addResult(Operand result, Map<String, Operand> parts) {
            parts.put(SplitNames.VALUE, result);
            if (result.type() instanceof ArrayType && result.type().isDifferentiable()) {
                parts.put(
                        SplitNames.SHADOW,
                        work.activity().isVaried(result)
                                ? work.shadowPlan().at(result)
                                : forward.let(new Op.ZerosLike(result), SourceSpan.NONE));
            }
        }

        /** The reverse part, which takes what it reads out of the record. */
        private Function receiving(
                Function reverse, Optional<Value> cotangent, SavedRecord record, Map<Value, String> handed) {
            // The passes have made values that this transformation does not know.
            Values values = Values.after(reverse);
            Value saved = values.fresh(Name.primal("saved"), names.saved());
            List<Value> parameters = new ArrayList<>(List.of(saved));
            cotangent.ifPresent(parameters::add);
            BlockBuilder taking = new BlockBuilder(values);
            record.take(saved, handed, taking);
            List<Statement> statements = new ArrayList<>(taking.build(List.of()).statements());
            statements.addAll(reverse.body().statements());
            return new Function(
                    reverse.name(),
                    parameters,
                    reverse.result(),
                    record.shared(),
                    new Block(statements, reverse.body().yields()));
        }

        private List<RecordType> records(SavedRecord saved) {
            List<RecordType> records = new ArrayList<>(saved.types());
            names.adjointsType().ifPresent(records::add);
            return records;
        }
    }
}
