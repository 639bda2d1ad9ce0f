package org.retrograd.processor.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.analysis.Regions.Region;
import org.retrograd.processor.ir.ArrayCopy;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Operands;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;

/**
 * Loops that only choose, like that of a running maximum: what comes out is what one of the iterations has found, or what was
 * there before. The derivative goes there as a whole.
 */
public final class Selections {

    private final Memory memory;
    private final Writes writes;
    private final SettledLoads settled;

    public Selections(Memory memory, Writes writes, SettledLoads settled) {
        this.memory = memory;
        this.writes = writes;
        this.settled = settled;
    }

    /**
     * A loop that chooses.
     *
     * @param carry what is chosen so far
     * @param found what an iteration has found, if it is chosen
     * @param path the statements that lead to it, of an iteration in which it is chosen
     * @param regions the blocks that these statements come from
     * @param test whether it is
     */
    public record Selection(Carry carry, Operand found, Block path, Set<Region> regions, Test test) {

        public Selection {
            regions = Set.copyOf(regions);
        }
    }

    /**
     * What decides an iteration.
     *
     * @param operands of a comparison, or a condition alone
     * @param relation between the operands
     * @param holds whether the comparison or condition is true or false where what was found is chosen
     */
    public record Test(List<Operand> operands, Optional<BinaryOperator> relation, boolean holds) {

        public Test {
            operands = List.copyOf(operands);
        }

        /** Whether a number that is not one is handed on: then there is no derivative. */
        public boolean keepsNaN() {
            return relation.isPresent();
        }
    }

    /** The loop as one that chooses, if it is one, whose iterations can be done again. */
    public Optional<Selection> of(Loop loop) {
        boolean isCounted = TripBounds.determine(loop)
                && loop.carries().size() == 1
                && loop.range().filter(Selections::hasNaturalIndex).isPresent();
        return isCounted && canBeDoneAgain(loop.body()) ? selection(loop) : Optional.empty();
    }

    /** Whether the index is never negative. */
    private static boolean hasNaturalIndex(LoopRange range) {
        return range.step() > 0
                && range.from() instanceof Constant from
                && from.literal() instanceof Integer first
                && first >= 0;
    }

    private Optional<Selection> selection(Loop loop) {
        Carry carry = loop.carries().get(0);
        Value given = carry.parameter();
        Operand next = loop.next().get(0);
        if (!(given.type() instanceof PrimitiveType) || !given.type().isDifferentiable()) {
            return Optional.empty();
        }
        return loop.body().statements().stream()
                .filter(statement -> statement.results().contains(next))
                .findFirst()
                .flatMap(statement -> statement instanceof If conditional
                        ? byCondition(loop, conditional, carry)
                        : byMath(loop, statement, carry))
                .filter(selection -> !mentions(selection.path(), given) && !mentions(selection.path(), (Value) next));
    }

    private static Optional<Selection> byMath(Loop loop, Statement statement, Carry carry) {
        Value given = carry.parameter();
        if (!(statement instanceof Let let)
                || !(let.op() instanceof Op.MathCall call)
                || call.operands().size() != 2
                || call.operands().stream().filter(given::equals).count() != 1) {
            return Optional.empty();
        }
        boolean isMax = call.method().name().equals("max");
        if (!isMax && !call.method().name().equals("min")) {
            return Optional.empty();
        }
        boolean comesFirst = call.operands().get(0).equals(given);
        Operand found = call.operands().get(comesFirst ? 1 : 0);
        BinaryOperator relation = comesFirst
                ? (isMax ? BinaryOperator.GREATER_EQUAL : BinaryOperator.LESS_EQUAL)
                : (isMax ? BinaryOperator.LESS : BinaryOperator.GREATER);
        Test test = new Test(call.operands(), Optional.of(relation), false);
        return Optional.of(
                new Selection(carry, found, without(loop.body(), statement), Set.of(new Region(loop, 0)), test));
    }

    private static Optional<Selection> byCondition(Loop loop, If conditional, Carry carry) {
        if (conditional.results().size() != 1) {
            return Optional.empty();
        }
        Operand ifTrue = conditional.thenBlock().yields().get(0);
        Operand ifFalse = conditional.elseBlock().yields().get(0);
        boolean holds = ifFalse.equals(carry.parameter());
        Block chosen = holds ? conditional.thenBlock() : conditional.elseBlock();
        Block other = holds ? conditional.elseBlock() : conditional.thenBlock();
        if ((!holds && !ifTrue.equals(carry.parameter())) || !other.statements().isEmpty()) {
            return Optional.empty();
        }
        List<Statement> path = path(loop, conditional, chosen);
        Set<Region> regions = Set.of(new Region(loop, 0), new Region(conditional, holds ? 0 : 1));
        Test test = new Test(List.of(conditional.condition()), Optional.empty(), holds);
        return Optional.of(new Selection(carry, chosen.yields().get(0), new Block(path, List.of()), regions, test));
    }

    /** The statements of the loop and the branch, but for what the condition alone is made of. */
    private static List<Statement> path(Loop loop, If conditional, Block chosen) {
        List<Statement> path = new ArrayList<>();
        for (Statement statement : loop.body().statements()) {
            if (statement == conditional) {
                path.addAll(chosen.statements());
            } else {
                path.add(statement);
            }
        }
        if (conditional.condition() instanceof Value condition) {
            List<Statement> others = path.stream()
                    .filter(statement -> !statement.results().contains(condition))
                    .toList();
            return mentions(new Block(others, chosen.yields()), condition) ? path : others;
        }
        return path;
    }

    private static Block without(Block block, Statement left) {
        return new Block(
                block.statements().stream()
                        .filter(statement -> statement != left)
                        .toList(),
                List.of());
    }

    private static boolean mentions(Block block, Value value) {
        return block.yields().contains(value)
                || block.statements().stream()
                        .anyMatch(statement -> Operands.of(statement).contains(value)
                                || Blocks.of(statement).stream().anyMatch(inner -> mentions(inner, value)));
    }

    /** Whether the block, run once more and later, computes the same and does nothing else. */
    private boolean canBeDoneAgain(Block body) {
        Reductions.Footprint footprint = Reductions.footprint(body, memory);
        boolean[] fine = {footprint.isAlone()};
        Blocks.forEach(body, statement -> fine[0] &= isRepeatable(statement, footprint));
        return fine[0];
    }

    private boolean isRepeatable(Statement statement, Reductions.Footprint footprint) {
        if (statement instanceof ArrayCopy copy) {
            return writes.isConstantThroughout(copy.source())
                    || memory.reachable(copy.source()).stream().noneMatch(footprint.outside()::contains);
        }
        if (!(statement instanceof Let let)) {
            return !(statement instanceof CallStatement);
        }
        if (let.op() instanceof Op.ArrayLoad load) {
            return settled.contains(let)
                    || memory.of(load.array())
                            .filter(footprint.outside()::contains)
                            .isEmpty();
        }
        return let.op().operands().stream()
                .allMatch(operand -> operand.type().isAtomic() || writes.isConstantThroughout(operand));
    }
}
