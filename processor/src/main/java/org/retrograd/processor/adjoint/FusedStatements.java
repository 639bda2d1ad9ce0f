package org.retrograd.processor.adjoint;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.retrograd.processor.analysis.Dependents;
import org.retrograd.processor.analysis.Memory;
import org.retrograd.processor.analysis.Reductions;
import org.retrograd.processor.analysis.Writes;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Keep;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;

/**
 * The loops that go through their forward and their reverse sweep at once, iteration by iteration, so that nothing is kept of
 * any, and the choices around such loops. They stand where the reverse sweep comes to them, behind the adjoints of their
 * results. What the primal computes from these results waits until then.
 */
final class FusedStatements {

    private final Reductions reductions;
    private final Writes writes;
    private final PrimalAccess access;
    private final SavePlan saves;
    private final ShadowPlan shadows;
    private final Set<Statement> fused = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Statement> waiting = Collections.newSetFromMap(new IdentityHashMap<>());

    FusedStatements(Reductions reductions, Writes writes, PrimalAccess access, SavePlan saves, ShadowPlan shadows) {
        this.saves = saves;
        this.shadows = shadows;
        this.reductions = reductions;
        this.writes = writes;
        this.access = access;
    }

    /** The loops that go through both sweeps at once. */
    Set<Statement> all() {
        return fused;
    }

    /** Whether the forward sweep leaves the statement to the reverse sweep. */
    boolean isLeft(Statement statement) {
        return fused.contains(statement) || waiting.contains(statement);
    }

    /** Whether the statement has to wait for sums. */
    boolean isWaiting(Statement statement) {
        return waiting.contains(statement) && !fused.contains(statement);
    }

    /**
     * Fuses the loop, if nothing of the reverse sweep so far reads what it computes, and nothing between the places where it
     * stands and where it would stand gets in its way.
     *
     * @param block the block around it, all of whose statements behind it are reversed already
     */
    boolean fuse(Loop loop, Block block) {
        return reductions.contains(loop) && isFused(loop, block);
    }

    /** The same for a choice that holds something to fuse. */
    boolean fuse(If conditional, Block block) {
        return reductions.contains(conditional) && isFused(conditional, block);
    }

    private boolean isFused(Statement statement, Block block) {
        List<Statement> behind = behind(statement, block);
        Dependents dependents = Dependents.of(statement.results(), behind);
        Set<Memory.Cells> known = reductions.outside(statement);
        Set<Memory.Cells> written = reductions.writtenOutside(statement);
        boolean canBeFused = !access.hasBroughtAny(dependents.values())
                && dependents.statements().stream().allMatch(this::canWait)
                && behind.stream()
                        .filter(each -> !dependents.statements().contains(each))
                        .allMatch(each -> leavesAlone(each, known) && knowsNone(each, written));
        if (canBeFused) {
            fused.add(statement);
            waiting.addAll(dependents.statements());
            Dependents.reads(statement).forEach(access::willRead);
        }
        return canBeFused;
    }

    /** Whether the statement reads and writes none of the regions. */
    private boolean knowsNone(Statement statement, Set<Memory.Cells> cells) {
        return cells.isEmpty() || Collections.disjoint(reductions.outside(statement), cells);
    }

    private static List<Statement> behind(Statement statement, Block block) {
        List<Statement> statements = block.statements();
        for (int k = 0; k < statements.size(); k++) {
            if (statements.get(k) == statement) {
                return statements.subList(k + 1, statements.size());
            }
        }
        throw new IllegalStateException("a statement that is not in its block");
    }

    /** Whether it makes no difference when the statement is run: it only computes, from what never changes, for nobody else. */
    private boolean canWait(Statement statement) {
        boolean only = statement instanceof If
                || statement instanceof Keep
                || isSteady(statement)
                || (statement instanceof Loop loop
                        && saves.trips(loop).isEmpty()
                        && saves.choice(loop).isEmpty());
        boolean handsOn = !saves.of(statement).isEmpty()
                || statement.results().stream()
                        .anyMatch(result -> shadows.known(result).isPresent());
        return only
                && !handsOn
                && Blocks.of(statement).stream()
                        .flatMap(block -> block.statements().stream())
                        .allMatch(this::canWait);
    }

    private boolean isSteady(Statement statement) {
        return statement instanceof Let let
                && !(let.op() instanceof Op.NewArray)
                && let.op().operands().stream().allMatch(this::isSteady);
    }

    private boolean isSteady(Operand operand) {
        return !(operand.type() instanceof ArrayType) || writes.isConstantThroughout(operand);
    }

    /** Whether the statement can be run before the loop though it stands behind it. */
    private boolean leavesAlone(Statement statement, Set<Memory.Cells> cells) {
        Set<Memory.Cells> written = new HashSet<>(reductions.written(statement));
        boolean itself = !Reductions.isNoticed(statement) && written.stream().noneMatch(cells::contains);
        return itself
                && Blocks.of(statement).stream()
                        .flatMap(block -> block.statements().stream())
                        .allMatch(inner -> leavesAlone(inner, cells));
    }
}
