package org.retrograd.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/** Puts copies in an order in which one after the other they do what they are to do at once; leaves out what is empty. */
final class Moves implements Step.Visitor<List<Step>> {

    private final VariableAssignment variables;
    private final Leaves leaves;
    private final Values fresh;

    /**
     * An ordering.
     *
     * @param fresh gives the variables that break a circle of copies
     */
    Moves(VariableAssignment variables, Leaves leaves, Values fresh) {
        this.variables = variables;
        this.leaves = leaves;
        this.fresh = fresh;
    }

    List<Step> ordered(List<Step> steps) {
        List<Step> ordered = new ArrayList<>();
        steps.forEach(step -> ordered.addAll(step.accept(this)));
        return ordered;
    }

    @Override
    public List<Step> compute(Step.Compute step) {
        return List.of(step);
    }

    @Override
    public List<Step> effect(Step.Effect step) {
        return List.of(step);
    }

    @Override
    public List<Step> copies(Step.Copies step) {
        List<Step.Move> waiting = new ArrayList<>();
        for (Step.Move move : step.moves()) {
            boolean isIdentity = move.source() instanceof Value source && variables.areSame(move.target(), source);
            if (!isIdentity) {
                waiting.add(move);
            }
        }
        List<Step> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Optional<Step.Move> free = waiting.stream()
                    .filter(move -> !isReadByOthers(move, waiting))
                    .findFirst();
            if (free.isPresent()) {
                ordered.add(free.get());
                waiting.remove(free.get());
            } else {
                ordered.add(savedSource(waiting));
            }
        }
        return ordered;
    }

    private boolean isReadByOthers(Step.Move move, List<Step.Move> waiting) {
        return waiting.stream()
                .filter(other -> !other.equals(move))
                .flatMap(other -> leaves.of(other.source()).stream())
                .anyMatch(value -> variables.areSame(value, move.target()));
    }

    /** Breaks a circle: the last copy's source goes into a variable of its own first. */
    private Step savedSource(List<Step.Move> waiting) {
        int last = waiting.size() - 1;
        Step.Move blocked = waiting.get(last);
        Value old = fresh.fresh(nameOfOld(blocked.source()), blocked.source().type());
        waiting.set(last, new Step.Move(blocked.target(), old, false));
        return new Step.Move(old, blocked.source(), false);
    }

    private Name nameOfOld(Operand source) {
        String base = source instanceof Value value
                ? variables
                        .wantedName(variables.of(value))
                        .map(Identifiers::plain)
                        .orElse("")
                : "";
        return Name.primal(base.isEmpty() ? "old" : "old" + Identifiers.capitalised(base));
    }

    @Override
    public List<Step> move(Step.Move step) {
        return List.of(step);
    }

    @Override
    public List<Step> declare(Step.Declare step) {
        return List.of(step);
    }

    @Override
    public List<Step> choice(Step.Choice step) {
        List<Step> thenSteps = ordered(step.thenSteps());
        List<Step> elseSteps = ordered(step.elseSteps());
        return thenSteps.isEmpty() && elseSteps.isEmpty()
                ? List.of()
                : List.of(new Step.Choice(step.condition(), thenSteps, elseSteps, step.origin()));
    }

    @Override
    public List<Step> loop(Step.Loop step) {
        List<Step> body = ordered(step.body());
        return body.isEmpty() ? List.of() : List.of(new Step.Loop(step.range(), body, step.origin()));
    }

    @Override
    public List<Step> repeat(Step.Repeat step) {
        return List.of(new Step.Repeat(step.condition(), ordered(step.body()), step.origin()));
    }

    @Override
    public List<Step> leave(Step.Leave step) {
        return List.of(step);
    }

    @Override
    public List<Step> exit(Step.Exit step) {
        return List.of(step);
    }
}
