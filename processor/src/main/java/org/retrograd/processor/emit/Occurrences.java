package org.retrograd.processor.emit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.retrograd.processor.ir.Value;

/** The variables that a step itself mentions, without those of the steps inside it. */
final class Occurrences implements Step.Visitor<Set<Value>> {

    private final Leaves leaves;

    Occurrences(Leaves leaves) {
        this.leaves = leaves;
    }

    @Override
    public Set<Value> compute(Step.Compute step) {
        return with(step.target(), leaves.of(step.definition()));
    }

    private static Set<Value> with(Value target, Set<Value> read) {
        Set<Value> all = new HashSet<>(read);
        all.add(target);
        return all;
    }

    @Override
    public Set<Value> effect(Step.Effect step) {
        return leaves.of(step.statement());
    }

    @Override
    public Set<Value> copies(Step.Copies step) {
        Set<Value> all = new HashSet<>();
        step.moves().forEach(move -> all.addAll(move(move)));
        return all;
    }

    @Override
    public Set<Value> move(Step.Move step) {
        return with(step.target(), leaves.of(step.source()));
    }

    @Override
    public Set<Value> declare(Step.Declare step) {
        return Set.of(step.variable());
    }

    @Override
    public Set<Value> choice(Step.Choice step) {
        return leaves.of(step.condition());
    }

    @Override
    public Set<Value> loop(Step.Loop step) {
        Set<Value> all = with(step.range().index(), leaves.of(step.range().from()));
        all.addAll(leaves.of(step.range().bound()));
        return all;
    }

    @Override
    public Set<Value> repeat(Step.Repeat step) {
        return step.condition().map(leaves::of).orElse(Set.of());
    }

    @Override
    public Set<Value> leave(Step.Leave step) {
        return Set.of();
    }

    @Override
    public Set<Value> exit(Step.Exit step) {
        return step.result().map(leaves::of).orElse(Set.of());
    }

    /** The lists of steps inside a step. */
    static List<List<Step>> inside(Step step) {
        if (step instanceof Step.Choice choice) {
            return List.of(choice.thenSteps(), choice.elseSteps());
        }
        if (step instanceof Step.Repeat repeat) {
            return List.of(repeat.body());
        }
        return step instanceof Step.Loop loop ? List.of(loop.body()) : List.of();
    }
}
