package org.retrograd.processor.emit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.retrograd.processor.ir.Value;

/**
 * Declares each variable in the innermost block around all that mentions it: where it gets its first value if that is done
 * in this very block, else before the first statement that mentions it.
 */
final class Declarations {

    private final VariableAssignment variables;
    private final Leaves leaves;
    private final Occurrences occurrences;

    Declarations(VariableAssignment variables, Leaves leaves) {
        this.variables = variables;
        this.leaves = leaves;
        this.occurrences = new Occurrences(leaves);
    }

    /**
     * The steps with declarations for all variables but those declared already.
     *
     * @param visible the variables declared already; as it was when the steps are placed
     */
    List<Step> place(List<Step> steps, Set<Variable> visible) {
        Map<Variable, Integer> first = ownedBy(steps, visible);
        Map<Integer, Set<Variable>> startingAt = new HashMap<>();
        first.forEach((variable, i) ->
                startingAt.computeIfAbsent(i, key -> new LinkedHashSet<>()).add(variable));
        visible.addAll(first.keySet());
        List<Step> placed = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            add(steps.get(i), startingAt.getOrDefault(i, new LinkedHashSet<>()), visible, placed);
        }
        first.keySet().forEach(visible::remove);
        return placed;
    }

    /** The variables that belong to this very list, with the place of their first mention. */
    private Map<Variable, Integer> ownedBy(List<Step> steps, Set<Variable> declared) {
        Map<Variable, Integer> first = new LinkedHashMap<>();
        Set<Variable> owned = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            Set<Variable> direct = direct(steps.get(i));
            for (Variable variable : all(steps.get(i))) {
                boolean isAgain = first.putIfAbsent(variable, i) != null;
                if (isAgain || direct.contains(variable)) {
                    owned.add(variable);
                }
            }
        }
        first.keySet().retainAll(owned);
        first.keySet().removeIf(declared::contains);
        return first;
    }

    private Set<Variable> direct(Step step) {
        Set<Variable> found = new LinkedHashSet<>();
        step.accept(occurrences).stream()
                .sorted((one, other) -> Integer.compare(one.id(), other.id()))
                .forEach(value -> found.add(variables.of(value)));
        if (step instanceof Step.Loop loop) {
            found.remove(variables.of(loop.range().index()));
        }
        return found;
    }

    private Set<Variable> all(Step step) {
        Set<Variable> found = direct(step);
        for (List<Step> inner : Occurrences.inside(step)) {
            inner.forEach(each -> found.addAll(all(each)));
        }
        if (step instanceof Step.Loop loop) {
            found.remove(variables.of(loop.range().index()));
        }
        return found;
    }

    private void add(Step step, Set<Variable> starting, Set<Variable> visible, List<Step> placed) {
        if (step instanceof Step.Compute compute && starting.remove(variables.of(compute.target()))) {
            declare(starting, placed);
            placed.add(new Step.Compute(compute.target(), compute.definition(), true));
        } else if (step instanceof Step.Move move && starting.remove(variables.of(move.target()))) {
            declare(starting, placed);
            placed.add(new Step.Move(move.target(), move.source(), true));
        } else if (step instanceof Step.Choice choice) {
            addChoice(choice, starting, visible, placed);
        } else if (step instanceof Step.Loop loop) {
            declare(starting, placed);
            Variable index = variables.of(loop.range().index());
            boolean isNew = visible.add(index);
            placed.add(new Step.Loop(loop.range(), place(loop.body(), visible), loop.origin()));
            if (isNew) {
                visible.remove(index);
            }
        } else if (step instanceof Step.Repeat repeat) {
            declare(starting, placed);
            placed.add(new Step.Repeat(repeat.condition(), place(repeat.body(), visible), repeat.origin()));
        } else {
            declare(starting, placed);
            placed.add(step);
        }
    }

    /** A branch that only gives first values to variables gives them before the choice; the other one overwrites them. */
    private void addChoice(Step.Choice choice, Set<Variable> starting, Set<Variable> visible, List<Step> placed) {
        List<Step> thenSteps = choice.thenSteps();
        List<Step> elseSteps = choice.elseSteps();
        if (onlyInitialises(elseSteps, starting)) {
            addInitial(elseSteps, starting, placed);
            elseSteps = List.of();
        } else if (onlyInitialises(thenSteps, starting)) {
            addInitial(thenSteps, starting, placed);
            thenSteps = List.of();
        }
        declare(starting, placed);
        if (!thenSteps.isEmpty() || !elseSteps.isEmpty()) {
            placed.add(new Step.Choice(
                    choice.condition(), place(thenSteps, visible), place(elseSteps, visible), choice.origin()));
        }
    }

    private boolean onlyInitialises(List<Step> steps, Set<Variable> starting) {
        Set<Variable> targets = new HashSet<>();
        for (Step step : steps) {
            boolean isInitial = step instanceof Step.Move move
                    && starting.contains(variables.of(move.target()))
                    && targets.add(variables.of(move.target()))
                    && leaves.of(move.source()).stream().map(variables::of).noneMatch(starting::contains);
            if (!isInitial) {
                return false;
            }
        }
        return !steps.isEmpty();
    }

    private void addInitial(List<Step> moves, Set<Variable> starting, List<Step> placed) {
        for (Step step : moves) {
            if (step instanceof Step.Move move) {
                starting.remove(variables.of(move.target()));
                placed.add(new Step.Move(move.target(), move.source(), true));
            }
        }
    }

    private static void declare(Set<Variable> starting, List<Step> placed) {
        for (Variable variable : starting) {
            Value representative = variable.values().get(0);
            placed.add(new Step.Declare(representative));
        }
    }
}
