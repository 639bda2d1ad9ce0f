package org.retrograd.processor.emit;

import java.util.List;
import java.util.Optional;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/** A step of a method as Java takes it: with assignments in the place of yields. */
sealed interface Step {

    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of step. */
    interface Visitor<R> {
        R compute(Compute step);

        R effect(Effect step);

        R copies(Copies step);

        R move(Move step);

        R declare(Declare step);

        R choice(Choice step);

        R loop(Loop step);

        R repeat(Repeat step);

        R leave(Leave step);

        R exit(Exit step);
    }

    /** {@code target = expression}, where the definition is a Let, a choice in expression form, or a call with a result. */
    record Compute(Value target, Statement definition, boolean declares) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.compute(this);
        }
    }

    /** A statement that writes to arrays, its result unused. */
    record Effect(Statement statement) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.effect(this);
        }
    }

    /** Assignments that happen all at once. */
    record Copies(List<Move> moves, Moment moment) implements Step {
        public Copies {
            moves = List.copyOf(moves);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.copies(this);
        }
    }

    /** When copies happen. The earlier in this list, the more a copy costs the reader and the machine. */
    enum Moment {
        NEXT_ITERATION,
        LOOP_EXIT,
        BRANCH_END,
        LOOP_ENTRY
    }

    /** {@code target = source}. */
    record Move(Value target, Operand source, boolean declares) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.move(this);
        }
    }

    /** A declaration without a value. */
    record Declare(Value variable) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.declare(this);
        }
    }

    /** An if statement. */
    record Choice(Operand condition, List<Step> thenSteps, List<Step> elseSteps, SourceSpan origin) implements Step {
        public Choice {
            thenSteps = List.copyOf(thenSteps);
            elseSteps = List.copyOf(elseSteps);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /** A for statement. */
    record Loop(LoopRange range, List<Step> body, SourceSpan origin) implements Step {
        public Loop {
            body = List.copyOf(body);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.loop(this);
        }
    }

    /**
     * A while statement; without a condition, one that only a {@link Leave} ends.
     *
     * @param condition evaluated before each iteration
     */
    record Repeat(Optional<Operand> condition, List<Step> body, SourceSpan origin) implements Step {
        public Repeat {
            body = List.copyOf(body);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.repeat(this);
        }
    }

    /** The end of the innermost loop. */
    record Leave() implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.leave(this);
        }
    }

    /** The end of the method. */
    record Exit(Optional<Operand> result) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.exit(this);
        }
    }
}
