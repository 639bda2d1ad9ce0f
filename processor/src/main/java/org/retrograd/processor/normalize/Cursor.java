package org.retrograd.processor.normalize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.retrograd.processor.analysis.DataFlow;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopExit;
import org.retrograd.processor.ir.LoopForever;
import org.retrograd.processor.ir.LoopHeader;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Throw;
import org.retrograd.processor.ir.Unset;
import org.retrograd.processor.ir.Value;

/**
 * A place in a program under construction, and what each variable holds there. Variables become values here: an assignment
 * changes the cursor alone, branches work on copies of it, and where they meet again or a loop goes round, a variable that
 * changed becomes a result or a carry.
 *
 * <p>One variable more, the exit, says where control is on its way to: 0 while statements follow each other, else the number
 * of the target of a jump. The cursor knows which numbers it may hold; none if the place is never reached.
 */
public final class Cursor {

    /** The exit while statements follow each other. */
    public static final int IN_PROGRESS = 0;

    private static final Variable EXIT = new Variable(-1, "exit", PrimitiveType.INT);

    private final BlockBuilder builder;
    private final Map<Variable, Operand> holds;
    private final Notes notes;
    private Set<Integer> ways;

    private Cursor(BlockBuilder builder, Map<Variable, Operand> holds, Notes notes, Set<Integer> ways) {
        this.builder = builder;
        this.holds = holds;
        this.notes = notes;
        this.ways = ways;
    }

    public static Cursor atStart(BlockBuilder builder, DataFlow flow) {
        Cursor start = new Cursor(builder, new LinkedHashMap<>(), new Notes(flow), Set.of());
        start.leaveBy(IN_PROGRESS);
        return start;
    }

    /** A cursor at the start of a block inside this one, with the same variables. */
    public Cursor inner() {
        return new Cursor(builder.inner(), new LinkedHashMap<>(holds), notes, ways);
    }

    public BlockBuilder builder() {
        return builder;
    }

    public DataFlow flow() {
        return notes.flow();
    }

    /** How many statements with effects the program has so far, wherever they stand. */
    public int effects() {
        return notes.effects();
    }

    /** What the variable holds; empty before it is declared. */
    public Optional<Operand> read(Variable variable) {
        return Optional.ofNullable(holds.get(variable));
    }

    public void assign(Variable variable, Operand operand) {
        holds.put(variable, operand);
    }

    public Operand let(Op op, Name name, SourceSpan origin) {
        Operand result = builder.let(op, name, origin);
        notes.define(result, op, origin);
        return result;
    }

    /** A statement that is there for what it does. */
    public void act(Statement effect) {
        builder.add(effect);
        notes.effect(effect);
    }

    /** The numbers that the exit may hold here; none if this place is never reached. */
    public Set<Integer> ways() {
        return ways;
    }

    /** Where control is on its way to. */
    public Operand exit() {
        return Objects.requireNonNull(holds.get(EXIT));
    }

    /** From here on, control is on its way to the target of this number. */
    public void leaveBy(int number) {
        ways = Set.of(number);
        holds.put(EXIT, Constant.of(number));
    }

    /** Only these ways come here. */
    public void narrow(Set<Integer> possible) {
        ways = Set.copyOf(possible);
        if (ways.size() == 1) {
            leaveBy(ways.iterator().next());
        }
    }

    /** Nothing behind this is reached. */
    public void end(Throw statement) {
        act(statement);
        endHere();
    }

    private void endHere() {
        ways = Set.of();
        holds.put(EXIT, new Unset(PrimitiveType.INT));
    }

    boolean isReached() {
        return !ways.isEmpty();
    }

    /** What the variable holds at the end of a block inside this place; without meaning if that end is never reached. */
    private Operand last(Variable variable) {
        return isReached() ? Objects.requireNonNull(holds.get(variable)) : new Unset(variable.type());
    }

    /**
     * Joins two branches that began as copies of this cursor: the variables that differ become results.
     *
     * @param form how the user wrote it; a branch that does more than compute its value cannot be an expression
     * @return the value that stands for what the branches yield beside variables, if both yield something
     */
    public Optional<Operand> join(
            Operand condition, Branch thenBranch, Branch elseBranch, Name name, If.Form form, SourceSpan origin) {
        Merge merge = new Merge(builder, thenBranch.cursor(), elseBranch.cursor());
        for (Map.Entry<Variable, Operand> entry : holds.entrySet()) {
            Variable variable = entry.getKey();
            Operand left = thenBranch.cursor().last(variable);
            Operand right = elseBranch.cursor().last(variable);
            entry.setValue(merge.variable(variable, left, right, entry.getValue()));
        }
        boolean variables = !merge.isEmpty();
        Optional<Operand> result =
                thenBranch.yielded().flatMap(left -> elseBranch.yielded().map(right -> merge.value(name, left, right)));
        Set<Integer> either = new TreeSet<>(thenBranch.cursor().ways);
        either.addAll(elseBranch.cursor().ways);
        merge.note(notes.flow(), origin);
        builder.add(merge.build(condition, variables ? If.Form.STATEMENT : form, origin));
        narrow(either);
        return result;
    }

    /** Joins two branches that yield nothing beside variables. */
    public void join(Operand condition, Cursor thenCursor, Cursor elseCursor, SourceSpan origin) {
        Branch thenBranch = new Branch(thenCursor, Optional.empty());
        Branch elseBranch = new Branch(elseCursor, Optional.empty());
        join(condition, thenBranch, elseBranch, Name.NONE, If.Form.STATEMENT, origin);
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
                flow().define(parameter, List.of(initial), origin);
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
    public record LoopStart(Cursor body, Map<Variable, Value> parameters) {

        /** Whether nothing but the loop's header can end it. */
        public boolean onlyGoesOn(int goOn) {
            return Set.of(goOn).containsAll(body.ways());
        }
    }

    /**
     * Ends a loop whose body is complete. Behind it, the exit holds the number by which the loop was left.
     *
     * @param goOn what the exit holds at the end of an iteration if the loop goes on
     */
    public void endLoop(LoopStart start, LoopHeader header, int goOn, SourceSpan origin) {
        List<Carry> carries = new ArrayList<>();
        List<Operand> yields = new ArrayList<>();
        Optional<LoopExit> exit = start.onlyGoesOn(goOn)
                ? Optional.empty()
                : Optional.of(new LoopExit(builder.values().fresh(Name.primal(EXIT.name()), PrimitiveType.INT), goOn));
        exit.ifPresent(it -> yields.add(start.body().exit()));
        start.parameters().forEach((variable, parameter) -> {
            Value result = builder.values().fresh(parameter.name(), parameter.type());
            Operand initial = Objects.requireNonNull(holds.get(variable));
            Operand next = start.body().last(variable);
            carries.add(new Carry(parameter, initial, result));
            yields.add(next);
            flow().define(result, List.of(next, initial), origin);
            holds.put(variable, result);
        });
        act(new Loop(header, carries, exit, start.body().builder.build(yields), origin));
        exit.ifPresent(it -> leaveLoop(it, start.body().ways, header));
    }

    private void leaveLoop(LoopExit exit, Set<Integer> ended, LoopHeader header) {
        Set<Integer> left = new TreeSet<>(ended);
        if (header instanceof LoopForever) {
            left.remove(exit.goOn());
        } else {
            left.add(exit.goOn());
        }
        holds.put(EXIT, exit.result());
        narrow(left);
    }
}
