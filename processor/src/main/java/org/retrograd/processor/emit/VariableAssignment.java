package org.retrograd.processor.emit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Value;

/**
 * Which values share a Java variable. Values that copies connect do, if they have the same type, are not needed at the same
 * time, and are not two variables to the reader.
 */
final class VariableAssignment {

    private final Nesting nesting;
    private final Map<Value, Variable> variables = new HashMap<>();
    private final Map<Variable, Interference.Group> groups = new HashMap<>();
    private final Set<Value> computedForOneCopy = new HashSet<>();

    VariableAssignment(Function function, List<Step> steps, Nesting nesting) {
        this.nesting = nesting;
        CopyFinder finder = new CopyFinder();
        finder.over(steps);
        Set<Value> fixed = new HashSet<>(function.parameters());
        fixed.addAll(finder.indices());
        Set<Value> mergeable = new HashSet<>();
        for (Step.Copies copies : finder.copies()) {
            copies.moves().forEach(move -> addIfMergeable(move, fixed, mergeable));
        }
        finder.computed().stream()
                .map(Step.Compute::target)
                .filter(value -> mergeable.contains(value) && nesting.uses(value) == 1)
                .forEach(computedForOneCopy::add);
        Map<Value, Value> updates = new LinkedHashMap<>();
        finder.computed()
                .forEach(step -> updatedBy(step)
                        .filter(old -> !fixed.contains(old))
                        .ifPresent(old -> {
                            updates.put(step.target(), old);
                            mergeable.addAll(List.of(step.target(), old));
                        }));
        Interference interference = new Interference(steps, new Leaves(nesting), mergeable);
        merge(finder.copies(), mergeable, interference);
        updates.forEach((target, old) -> merge(of(target), of(old), interference));
    }

    /** The variable that holds the value. */
    Variable of(Value value) {
        return variables.computeIfAbsent(value, Variable::new);
    }

    boolean areSame(Value one, Value other) {
        return of(one) == of(other);
    }

    /** The earlier value of the same variable that a step adds to, multiplies or the like: {@code x} in {@code x + e}. */
    private Optional<Value> updatedBy(Step.Compute step) {
        return step.definition() instanceof Let let && let.op() instanceof Op.Binary op
                ? op.operands().stream()
                        .filter(operand -> operand instanceof Value)
                        .map(operand -> (Value) operand)
                        .filter(value -> !nesting.isInlined(value) && isSameName(value, step.target()))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isSameName(Value one, Value other) {
        return !one.name().isTemporary() && one.name().equals(other.name());
    }

    private void addIfMergeable(Step.Move move, Set<Value> fixed, Set<Value> mergeable) {
        mergeable.add(move.target());
        if (move.source() instanceof Value source && !fixed.contains(source) && !nesting.isInlined(source)) {
            mergeable.add(source);
        }
    }

    private void merge(List<Step.Copies> all, Set<Value> mergeable, Interference interference) {
        List<Step.Copies> ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparing(Step.Copies::moment));
        for (Step.Copies copies : ordered) {
            for (Step.Move move : copies.moves()) {
                if (move.source() instanceof Value source && mergeable.contains(source)) {
                    merge(of(move.target()), of(source), interference);
                }
            }
        }
    }

    private void merge(Variable one, Variable other, Interference interference) {
        if (one == other || !one.type().equals(other.type()) || differInName(one, other)) {
            return;
        }
        Interference.Group mine = groups.computeIfAbsent(one, key -> interference.group(key.values()));
        Interference.Group theirs = groups.computeIfAbsent(other, key -> interference.group(key.values()));
        if (!mine.isAtOddsWith(theirs)) {
            mine.add(theirs);
            one.absorb(other);
            other.values().forEach(value -> variables.put(value, one));
        }
    }

    private boolean differInName(Variable one, Variable other) {
        Optional<Name> mine = nameOf(one);
        Optional<Name> theirs = nameOf(other);
        return mine.isPresent() && theirs.isPresent() && !mine.equals(theirs);
    }

    /** What a reader knows the variable by. A value that is computed only to be copied goes by the name of the copy. */
    private Optional<Name> nameOf(Variable variable) {
        return variable.values().stream()
                .filter(value -> !value.name().isTemporary() && !computedForOneCopy.contains(value))
                .map(Value::name)
                .findFirst();
    }

    /** The name to print, before it is made unique; empty for what has none in the source either. */
    Optional<Name> wantedName(Variable variable) {
        return nameOf(variable)
                .or(() -> variable.values().stream()
                        .map(Value::name)
                        .filter(name -> !name.isTemporary())
                        .findFirst());
    }
}
