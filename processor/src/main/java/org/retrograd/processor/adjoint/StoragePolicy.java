package org.retrograd.processor.adjoint;

import java.util.Optional;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Op;

/** Decides for each operation whether its result is computed again in the reverse sweep or kept from the forward one. */
public enum StoragePolicy {
    /** Keeps everything: the form that every other is tested against. */
    SAVE_EVERYTHING {
        @Override
        public boolean inlines() {
            return false;
        }

        @Override
        Optional<Block> fuses(Block block) {
            return Optional.empty();
        }

        @Override
        JoinedCalls.Joined joined(Function function, CallPlan plan) {
            return JoinedCalls.none(function, plan);
        }

        @Override
        public boolean computesAgain(Op op) {
            return false;
        }
    },
    /** Computes additions, products, comparisons and loads again; keeps the results of divisions, {@code Math} and calls. */
    COMPUTE_CHEAP_AGAIN {
        @Override
        public boolean inlines() {
            return true;
        }

        @Override
        Optional<Block> fuses(Block block) {
            return Optional.of(block);
        }

        @Override
        JoinedCalls.Joined joined(Function function, CallPlan plan) {
            return JoinedCalls.in(function, plan);
        }

        @Override
        public boolean computesAgain(Op op) {
            if (op instanceof Op.Binary binary) {
                return binary.operator() != BinaryOperator.DIVIDE && binary.operator() != BinaryOperator.REMAINDER;
            }
            return op instanceof Op.Unary
                    || op instanceof Op.Convert
                    || op instanceof Op.ArrayLoad
                    || op instanceof Op.ArrayLength
                    || op instanceof Op.StopGradient
                    || op instanceof Op.StaticField
                    || op instanceof Op.ArrayOf;
        }
    };

    /** Whether small callees are put in the place of their calls. */
    public abstract boolean inlines();

    /** The block, if loops in it may go through both sweeps at once. */
    abstract Optional<Block> fuses(Block block);

    /** The program, with one call in place of the two parts of one where that is possible. */
    abstract JoinedCalls.Joined joined(Function function, CallPlan plan);

    /** Whether the operation is cheap enough to be evaluated twice; its operands are at hand in both sweeps. */
    public abstract boolean computesAgain(Op op);
}
