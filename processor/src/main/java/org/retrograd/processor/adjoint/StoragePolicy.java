package org.retrograd.processor.adjoint;

import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Op;

/**
 * Decides for each operation whether its result is computed again in the reverse sweep or kept from the forward one.
 *
 * @param techniques in use
 */
public record StoragePolicy(Set<Technique> techniques) {

    /** Keeps everything: the form that every other is tested against. */
    public static final StoragePolicy SAVE_EVERYTHING = new StoragePolicy(Set.of());

    public StoragePolicy {
        techniques = Set.copyOf(techniques);
    }

    public boolean uses(Technique technique) {
        return techniques.contains(technique);
    }

    /** The block, if loops in it may go through both sweeps at once. */
    Optional<Block> fuses(Block block) {
        return uses(Technique.FUSED_STATEMENTS) ? Optional.of(block) : Optional.empty();
    }

    /** The program, with one call in place of the two parts of one where that is possible. */
    JoinedCalls.Joined joined(Function function, CallPlan plan) {
        return uses(Technique.JOINED_CALLS) ? JoinedCalls.in(function, plan) : JoinedCalls.none(function, plan);
    }

    /**
     * Whether the operation is cheap enough to be evaluated twice; its operands are at hand in both sweeps. Additions, products,
     * comparisons and loads are; divisions, {@code Math} and calls are not.
     */
    public boolean computesAgain(Op op) {
        if (!uses(Technique.CHEAP_AGAIN)) {
            return false;
        }
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

    /** Whether it is a quotient of numbers with derivatives. */
    static boolean isDivision(Op op) {
        return op instanceof Op.Binary binary
                && binary.operator() == BinaryOperator.DIVIDE
                && op.type().isDifferentiable();
    }
}
