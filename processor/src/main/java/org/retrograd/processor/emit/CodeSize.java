package org.retrograd.processor.emit;

import java.util.List;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Operands;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Throw;

/**
 * How much bytecode javac will make of a method. Never less than it does, and a little more: what it folds and shortens is
 * counted as it stands.
 */
final class CodeSize implements Step.Visitor<Bytes> {

    private final ExpressionSize expressions;
    private final Slots slots;

    private CodeSize(Nesting nesting, VariableAssignment variables) {
        this.slots = new Slots(variables);
        this.expressions = new ExpressionSize(nesting, slots);
    }

    /** The number of bytes of the method of the function, once its steps are placed. */
    static int of(Function function, List<Step> steps, Nesting nesting, VariableAssignment variables) {
        CodeSize size = new CodeSize(nesting, variables);
        function.parameters().forEach(size.slots::declare);
        return size.of(steps).plus(1).total();
    }

    private Bytes of(List<Step> steps) {
        int mark = slots.mark();
        Bytes sum = steps.stream().map(step -> step.accept(this)).reduce(Bytes.NONE, Bytes::plus);
        slots.release(mark);
        return sum;
    }

    @Override
    public Bytes compute(Step.Compute step) {
        Bytes value = expressions.of(step.definition());
        if (step.declares()) {
            slots.declare(step.target());
        }
        return value.plus(slots.access(step.target()));
    }

    @Override
    public Bytes effect(Step.Effect step) {
        Statement statement = step.statement();
        Bytes operands = expressions.of(Operands.of(statement));
        if (statement instanceof ArrayStore) {
            return operands.plus(1);
        }
        if (statement instanceof ArrayAdd) {
            return operands.plus(4);
        }
        if (statement instanceof Throw exceptional) {
            int text = exceptional.shown().isEmpty() ? 3 : exceptional.message().size() * 5 + 5;
            return operands.plus(4 + 3 + 1 + text);
        }
        return operands.plus(4);
    }

    @Override
    public Bytes copies(Step.Copies step) {
        throw new IllegalStateException("copies without an order");
    }

    @Override
    public Bytes move(Step.Move step) {
        Bytes value = expressions.of(step.source());
        if (step.declares()) {
            slots.declare(step.target());
        }
        return value.plus(slots.access(step.target()));
    }

    @Override
    public Bytes declare(Step.Declare step) {
        slots.declare(step.variable());
        return Bytes.NONE;
    }

    @Override
    public Bytes choice(Step.Choice step) {
        Bytes jump = step.elseSteps().isEmpty() || step.thenSteps().isEmpty() ? Bytes.NONE : Bytes.JUMP;
        return expressions
                .condition(step.condition())
                .plus(of(step.thenSteps()).leapt())
                .plus(jump)
                .plus(of(step.elseSteps()).leapt());
    }

    @Override
    public Bytes loop(Step.Loop step) {
        LoopRange range = step.range();
        int mark = slots.mark();
        Bytes from = expressions.of(range.from());
        slots.declare(range.index());
        Bytes size = from.plus(2 * slots.access(range.index()))
                .plus(expressions.of(range.bound()))
                .plus(Bytes.BRANCH)
                .plus(of(step.body()))
                .plus(slots.increment(range.index(), range.step()))
                .plus(Bytes.JUMP)
                .leapt();
        slots.release(mark);
        return size;
    }

    @Override
    public Bytes repeat(Step.Repeat step) {
        Bytes condition = step.condition().map(expressions::condition).orElse(Bytes.NONE);
        return condition.plus(of(step.body())).plus(Bytes.JUMP).leapt();
    }

    @Override
    public Bytes leave(Step.Leave step) {
        return Bytes.JUMP;
    }

    @Override
    public Bytes exit(Step.Exit step) {
        return step.result().map(expressions::of).orElse(Bytes.NONE).plus(1);
    }
}
