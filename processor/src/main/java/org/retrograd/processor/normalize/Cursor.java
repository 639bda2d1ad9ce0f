package org.retrograd.processor.normalize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.retrograd.processor.analysis.DataFlow;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.For;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Value;

/**
 * A place in a program under construction, and what each variable holds there. Variables become values here: an assignment
 * changes the cursor alone, branches work on copies of it, and where they meet again or a loop goes round, a variable that
 * changed becomes a result or a carry.
 */
public final class Cursor {

    private final BlockBuilder builder;
    private final Map<Variable, Operand> holds;
    private final DataFlow flow;

    private Cursor(BlockBuilder builder, Map<Variable, Operand> holds, DataFlow flow) {
        this.builder = builder;
        this.holds = holds;
        this.flow = flow;
    }

    public static Cursor atStart(BlockBuilder builder, DataFlow flow) {
        return new Cursor(builder, new LinkedHashMap<>(), flow);
    }

    /** A cursor at the start of a block inside this one, with the same variables. */
    public Cursor inner() {
        return new Cursor(builder.inner(), new LinkedHashMap<>(holds), flow);
    }

    public BlockBuilder builder() {
        return builder;
    }

    public DataFlow flow() {
        return flow;
    }

    /** What the variable holds; empty before it is assigned. */
    public Optional<Operand> read(Variable variable) {
        return Optional.ofNullable(holds.get(variable));
    }

    public void assign(Variable variable, Operand operand) {
        holds.put(variable, operand);
    }

    public Operand let(Op op, Name name, SourceSpan origin) {
        Operand result = builder.let(op, name, origin);
        flow.define(result, op.operands(), origin);
        return result;
    }

    /**
     * Joins two branches that began as copies of this cursor: the variables that differ become results.
     *
     * @return the value that stands for what the branches yield beside variables, if both yield something
     */
    public Optional<Value> join(
            Operand condition, Branch thenBranch, Branch elseBranch, Name name, If.Form form, SourceSpan origin) {
        List<Value> results = new ArrayList<>();
        List<Operand> thenYields = new ArrayList<>();
        List<Operand> elseYields = new ArrayList<>();
        for (Variable variable : thenBranch.cursor().holds.keySet()) {
            Operand left = thenBranch.cursor().holds.get(variable);
            Operand right = elseBranch.cursor().holds.get(variable);
            if (right != null && !left.equals(right)) {
                Value merged = builder.values().fresh(Name.primal(variable.name()), variable.type());
                results.add(merged);
                thenYields.add(left);
                elseYields.add(right);
                holds.put(variable, merged);
            } else if (right != null) {
                holds.put(variable, left);
            }
        }
        Optional<Value> result = Optional.empty();
        if (thenBranch.yielded().isPresent() && elseBranch.yielded().isPresent()) {
            Operand left = thenBranch.yielded().get();
            result = Optional.of(builder.values().fresh(name, left.type()));
            results.add(result.get());
            thenYields.add(left);
            elseYields.add(elseBranch.yielded().get());
        }
        for (int k = 0; k < results.size(); k++) {
            flow.define(results.get(k), List.of(thenYields.get(k), elseYields.get(k)), origin);
        }
        builder.add(new If(
                condition,
                thenBranch.cursor().builder.build(thenYields),
                elseBranch.cursor().builder.build(elseYields),
                results,
                form,
                origin));
        return result;
    }

    /**
     * A branch at its end.
     *
     * @param yielded what it hands over beside variables
     */
    public record Branch(Cursor cursor, Optional<Operand> yielded) {}

    /** Begins a loop whose body assigns the variables given; those that hold nothing yet are the body's own affair. */
    public LoopStart loop(List<Variable> assigned, SourceSpan origin) {
        Cursor body = inner();
        Map<Variable, Value> parameters = new LinkedHashMap<>();
        for (Variable variable : assigned) {
            Operand initial = holds.get(variable);
            if (initial != null) {
                Value parameter = builder.values().fresh(Name.primal(variable.name()), variable.type());
                flow.define(parameter, List.of(initial), origin);
                parameters.put(variable, parameter);
                body.assign(variable, parameter);
            }
        }
        return new LoopStart(body, parameters);
    }

    /**
     * A loop under construction.
     *
     * @param body where its body goes
     * @param parameters what stands for each carried variable at the start of an iteration
     */
    public record LoopStart(Cursor body, Map<Variable, Value> parameters) {}

    /** Ends a loop whose body is complete. */
    public void endLoop(LoopStart start, LoopRange range, SourceSpan origin) {
        List<Carry> carries = new ArrayList<>();
        List<Operand> yields = new ArrayList<>();
        start.parameters().forEach((variable, parameter) -> {
            Value result = builder.values().fresh(parameter.name(), parameter.type());
            Operand initial = Objects.requireNonNull(holds.get(variable));
            Operand next = Objects.requireNonNull(start.body().holds.get(variable));
            carries.add(new Carry(parameter, initial, result));
            yields.add(next);
            flow.define(result, List.of(next, initial), origin);
            holds.put(variable, result);
        });
        builder.add(new For(range, carries, start.body().builder.build(yields), origin));
    }
}
