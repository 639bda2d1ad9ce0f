package org.retrograd.processor.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.FreeValues;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Throw;
import org.retrograd.processor.ir.Value;

/**
 * Loops whose iterations could be reversed in any order, each right behind its own forward step: what varies goes from one to
 * the next in sums alone, and no iteration writes what another one, or anybody outside, reads.
 */
public final class Reductions {

    private final Memory memory;
    private final Activity activity;

    public Reductions(Memory memory, Activity activity) {
        this.memory = memory;
        this.activity = activity;
    }

    public boolean contains(Loop loop) {
        return TripBounds.determine(loop)
                && onlySumsVary(loop)
                && footprint(loop.body(), memory).isAlone();
    }

    private boolean onlySumsVary(Loop loop) {
        for (int k = 0; k < loop.carries().size(); k++) {
            Carry carry = loop.carries().get(k);
            Value given = carry.parameter();
            boolean isNumber = given.type().isAtomic();
            boolean isSteady = isNumber && !activity.isVaried(given);
            if (!isSteady
                    && !(isNumber
                            && AdditiveCarries.isSum(
                                    loop.body(), given, loop.next().get(k)))) {
                return false;
            }
        }
        return true;
    }

    /**
     * What a block has to do with arrays from outside.
     *
     * @param outside the regions of those that it knows
     * @param isAlone whether it writes to none of them, and does nothing else that could be noticed
     */
    record Footprint(Set<Memory.Cells> outside, boolean isAlone) {}

    static Footprint footprint(Block body, Memory memory) {
        Set<Memory.Cells> outside = new HashSet<>();
        FreeValues.of(body).forEach(value -> outside.addAll(memory.reachable(value)));
        boolean[] alone = {true};
        Blocks.forEach(
                body,
                statement -> alone[0] &= !isNoticed(statement)
                        && written(statement, memory).stream().noneMatch(outside::contains));
        return new Footprint(outside, alone[0]);
    }

    /** Whether a statement does something beside computing values and writing arrays. */
    public static boolean isNoticed(Statement statement) {
        return statement instanceof Throw
                || (statement instanceof CallStatement call && call.effects().isEmpty());
    }

    /** The regions that the statement itself writes to. */
    public List<Memory.Cells> written(Statement statement) {
        return written(statement, memory);
    }

    private static List<Memory.Cells> written(Statement statement, Memory memory) {
        if (statement instanceof CallStatement call) {
            return call.effects().stream()
                    .flatMap(effects -> effects.written().stream())
                    .flatMap(place -> call.at(place).flatMap(operand -> memory.at(operand, place.depth())).stream())
                    .toList();
        }
        return Writes.target(statement).flatMap(memory::of).stream().toList();
    }

    /** The regions that a block reads or writes, of arrays from outside. */
    public Set<Memory.Cells> outside(Block body) {
        return footprint(body, memory).outside();
    }
}
