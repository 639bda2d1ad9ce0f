package org.retrograd.processor.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.FreeValues;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Throw;
import org.retrograd.processor.ir.Value;

/**
 * Loops whose iterations can be reversed each right behind its own forward step: what varies goes from one to the next in sums
 * alone, and of what others can read, an iteration writes only what does not vary. Choices that hold such loops, or calls.
 */
public final class Reductions {

    private final Memory memory;
    private final Activity activity;

    public Reductions(Memory memory, Activity activity) {
        this.memory = memory;
        this.activity = activity;
    }

    public boolean contains(Loop loop) {
        return loop.exit().isEmpty() && onlySumsVary(loop) && writesNothingThatVaries(loop);
    }

    /** Whether something is won if a choice goes through both sweeps at once, and nothing is in the way. */
    public boolean contains(If conditional) {
        return conditional.results().stream().allMatch(result -> result.type() instanceof PrimitiveType)
                && holdsAny(conditional)
                && writesNothingThatVaries(conditional);
    }

    private boolean holdsAny(If conditional) {
        return Blocks.of(conditional).stream()
                .flatMap(block -> block.statements().stream())
                .anyMatch(statement -> (statement instanceof Loop loop && contains(loop))
                        || (statement instanceof If inner && holdsAny(inner))
                        || (statement instanceof CallStatement call
                                && call.result().filter(activity::isVaried).isPresent()));
    }

    private boolean writesNothingThatVaries(Statement statement) {
        Set<Memory.Cells> outside = outside(statement);
        boolean[] fine = {true};
        Blocks.of(statement)
                .forEach(block ->
                        Blocks.forEach(block, inner -> fine[0] &= !isNoticed(inner) && !writesVaried(inner, outside)));
        return fine[0];
    }

    private boolean writesVaried(Statement statement, Set<Memory.Cells> outside) {
        boolean varied = statement instanceof CallStatement call
                ? call.writtenArrays().stream().anyMatch(activity::isVaried)
                : Writes.target(statement).filter(activity::isVaried).isPresent();
        return varied && written(statement).stream().anyMatch(outside::contains);
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

    /** The regions that a statement reads or writes, of arrays from outside. */
    public Set<Memory.Cells> outside(Statement statement) {
        Set<Memory.Cells> outside = new HashSet<>();
        Dependents.reads(statement).forEach(value -> outside.addAll(memory.reachable(value)));
        return outside;
    }

    /** The regions among these that a statement writes to, at whatever depth. */
    public Set<Memory.Cells> writtenOutside(Statement statement) {
        Set<Memory.Cells> all = new HashSet<>(written(statement));
        Blocks.of(statement).forEach(block -> Blocks.forEach(block, inner -> all.addAll(written(inner))));
        all.retainAll(outside(statement));
        return all;
    }
}
