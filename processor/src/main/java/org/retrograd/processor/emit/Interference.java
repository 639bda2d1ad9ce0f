package org.retrograd.processor.emit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Value;

/**
 * Which values cannot share a variable, because one is still needed where the other one is defined. Found by walking the
 * steps backwards with the set of values that are alive; around a loop until that set no longer grows.
 */
final class Interference {

    private final Leaves leaves;
    private final Set<Value> relevant;
    private final Map<Value, Set<Value>> enemies = new HashMap<>();

    /**
     * The interference among some values.
     *
     * @param relevant the values asked for
     */
    Interference(List<Step> steps, Leaves leaves, Set<Value> relevant) {
        this.leaves = leaves;
        this.relevant = relevant;
        new Walk(new HashSet<>(), Set.of()).over(steps);
    }

    boolean between(Collection<Value> some, Collection<Value> others) {
        return some.stream()
                .map(value -> enemies.getOrDefault(value, Set.of()))
                .anyMatch(theirs -> others.stream().anyMatch(theirs::contains));
    }

    private void record(Value one, Value other) {
        if (!one.equals(other)) {
            enemies.computeIfAbsent(one, key -> new HashSet<>()).add(other);
            enemies.computeIfAbsent(other, key -> new HashSet<>()).add(one);
        }
    }

    /** A walk that changes its set of living values as it goes. */
    private final class Walk implements Step.Visitor<Boolean> {

        private final Set<Value> alive;
        private final Set<Value> behindLoop;

        /**
         * A walk.
         *
         * @param alive behind the steps
         * @param behindLoop what is alive behind the innermost loop around them
         */
        Walk(Set<Value> alive, Set<Value> behindLoop) {
            this.alive = alive;
            this.behindLoop = behindLoop;
        }

        void over(List<Step> steps) {
            for (int i = steps.size() - 1; i >= 0; i--) {
                steps.get(i).accept(this);
            }
        }

        private void read(Set<Value> values) {
            values.stream().filter(relevant::contains).forEach(alive::add);
        }

        private void define(Value value, Operand sameAs) {
            if (relevant.contains(value)) {
                alive.stream().filter(other -> !other.equals(sameAs)).forEach(other -> record(value, other));
            }
        }

        @Override
        public Boolean compute(Step.Compute step) {
            define(step.target(), step.target());
            alive.remove(step.target());
            read(leaves.of(step.definition()));
            return true;
        }

        @Override
        public Boolean effect(Step.Effect step) {
            read(leaves.of(step.statement()));
            return true;
        }

        @Override
        public Boolean copies(Step.Copies step) {
            step.moves().forEach(move -> alive.add(move.target()));
            step.moves().forEach(move -> define(move.target(), move.source()));
            step.moves().forEach(move -> alive.remove(move.target()));
            step.moves().forEach(move -> read(leaves.of(move.source())));
            return true;
        }

        @Override
        public Boolean move(Step.Move step) {
            return copies(new Step.Copies(List.of(step), Step.Moment.BRANCH_END));
        }

        @Override
        public Boolean declare(Step.Declare step) {
            return true;
        }

        @Override
        public Boolean choice(Step.Choice step) {
            Walk elseWalk = new Walk(new HashSet<>(alive), behindLoop);
            elseWalk.over(step.elseSteps());
            over(step.thenSteps());
            alive.addAll(elseWalk.alive);
            read(leaves.of(step.condition()));
            return true;
        }

        @Override
        public Boolean loop(Step.Loop step) {
            Set<Value> behind = Set.copyOf(alive);
            read(leaves.of(step.range().bound()));
            boolean grows = true;
            while (grows) {
                Walk body = new Walk(new HashSet<>(alive), behind);
                body.over(step.body());
                grows = alive.addAll(body.alive);
            }
            read(leaves.of(step.range().from()));
            return true;
        }

        @Override
        public Boolean repeat(Step.Repeat step) {
            Set<Value> behind = Set.copyOf(alive);
            if (step.condition().isEmpty()) {
                alive.clear();
            }
            step.condition().ifPresent(condition -> read(leaves.of(condition)));
            boolean grows = true;
            while (grows) {
                Walk body = new Walk(new HashSet<>(alive), behind);
                body.over(step.body());
                grows = alive.addAll(body.alive);
            }
            return true;
        }

        @Override
        public Boolean leave(Step.Leave step) {
            alive.clear();
            alive.addAll(behindLoop);
            return true;
        }

        @Override
        public Boolean exit(Step.Exit step) {
            step.result().ifPresent(result -> read(leaves.of(result)));
            return true;
        }
    }
}
