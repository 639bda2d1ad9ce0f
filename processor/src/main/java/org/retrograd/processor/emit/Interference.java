package org.retrograd.processor.emit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
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
    private final Map<Value, Integer> numbers = new HashMap<>();
    private final List<BitSet> enemies = new ArrayList<>();

    /**
     * The interference among some values.
     *
     * @param relevant the values asked for
     */
    Interference(List<Step> steps, Leaves leaves, Set<Value> relevant) {
        this.leaves = leaves;
        for (Value value : relevant) {
            numbers.put(value, enemies.size());
            enemies.add(new BitSet());
        }
        new Walk(new BitSet(), new BitSet()).over(steps);
    }

    /** Values that share a variable. */
    static final class Group {

        private final BitSet members = new BitSet();
        private final BitSet enemies = new BitSet();

        private Group() {}

        /** Whether a value of one cannot share a variable with one of the other. */
        boolean isAtOddsWith(Group other) {
            return enemies.intersects(other.members) || other.enemies.intersects(members);
        }

        void add(Group other) {
            members.or(other.members);
            enemies.or(other.enemies);
        }
    }

    Group group(Collection<Value> values) {
        Group group = new Group();
        for (Value value : values) {
            Integer number = numbers.get(value);
            if (number != null) {
                group.members.set(number);
                group.enemies.or(enemies.get(number));
            }
        }
        return group;
    }

    /** A walk that changes its set of living values as it goes. */
    private final class Walk implements Step.Visitor<Boolean> {

        private final BitSet alive;
        private final BitSet behindLoop;

        /**
         * A walk.
         *
         * @param alive behind the steps
         * @param behindLoop what is alive behind the innermost loop around them
         */
        Walk(BitSet alive, BitSet behindLoop) {
            this.alive = alive;
            this.behindLoop = behindLoop;
        }

        void over(List<Step> steps) {
            for (int i = steps.size() - 1; i >= 0; i--) {
                steps.get(i).accept(this);
            }
        }

        private void read(Set<Value> values) {
            values.forEach(this::revive);
        }

        private void revive(Value value) {
            Integer number = numbers.get(value);
            if (number != null) {
                alive.set(number);
            }
        }

        private void end(Value value) {
            Integer number = numbers.get(value);
            if (number != null) {
                alive.clear(number);
            }
        }

        /** Whatever is alive where a value is defined cannot be in its place, but for what the value is a copy of. */
        private void define(Value value, Operand sameAs) {
            Integer number = numbers.get(value);
            if (number != null) {
                BitSet others = (BitSet) alive.clone();
                others.clear(number);
                if (sameAs instanceof Value same && numbers.containsKey(same)) {
                    others.clear(numbers.get(same));
                }
                enemies.get(number).or(others);
            }
        }

        @Override
        public Boolean compute(Step.Compute step) {
            define(step.target(), step.target());
            end(step.target());
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
            step.moves().forEach(move -> revive(move.target()));
            step.moves().forEach(move -> define(move.target(), move.source()));
            step.moves().forEach(move -> end(move.target()));
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
            Walk elseWalk = new Walk((BitSet) alive.clone(), behindLoop);
            elseWalk.over(step.elseSteps());
            over(step.thenSteps());
            alive.or(elseWalk.alive);
            read(leaves.of(step.condition()));
            return true;
        }

        @Override
        public Boolean loop(Step.Loop step) {
            BitSet behind = (BitSet) alive.clone();
            read(leaves.of(step.range().bound()));
            boolean grows = true;
            while (grows) {
                Walk body = new Walk((BitSet) alive.clone(), behind);
                body.over(step.body());
                int before = alive.cardinality();
                alive.or(body.alive);
                grows = alive.cardinality() > before;
            }
            read(leaves.of(step.range().from()));
            return true;
        }

        @Override
        public Boolean repeat(Step.Repeat step) {
            BitSet behind = (BitSet) alive.clone();
            if (step.condition().isEmpty()) {
                alive.clear();
            }
            step.condition().ifPresent(condition -> read(leaves.of(condition)));
            boolean grows = true;
            while (grows) {
                Walk body = new Walk((BitSet) alive.clone(), behind);
                body.over(step.body());
                int before = alive.cardinality();
                alive.or(body.alive);
                grows = alive.cardinality() > before;
            }
            return true;
        }

        @Override
        public Boolean leave(Step.Leave step) {
            alive.clear();
            alive.or(behindLoop);
            return true;
        }

        @Override
        public Boolean exit(Step.Exit step) {
            step.result().ifPresent(result -> read(leaves.of(result)));
            return true;
        }
    }
}
