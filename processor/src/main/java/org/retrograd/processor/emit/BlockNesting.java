package org.retrograd.processor.emit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayCopy;
import org.retrograd.processor.ir.ArrayFill;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Keep;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopTest;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Operands;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Throw;
import org.retrograd.processor.ir.Value;

/**
 * Nests the expressions of one block. Walks forwards and keeps what may still vanish into the statement that uses it; a
 * statement that may change what such an expression reads ends its chance.
 */
final class BlockNesting implements Statement.Visitor<Optional<Value>> {

    private static final int WIDEST = 80;
    private static final int WIDEST_BOUND = 30;
    private static final int NARROW = 12;

    private final Nesting nesting;
    private final Map<Value, Pending> pending = new LinkedHashMap<>();

    BlockNesting(Nesting nesting) {
        this.nesting = nesting;
    }

    /** An expression without a place yet, and what its evaluation reads. */
    private record Pending(Statement definition, Reads reads) {
        boolean isAllocation() {
            return definition instanceof Let let
                    && (let.op() instanceof Op.NewArray
                            || let.op() instanceof Op.ZerosLike
                            || let.op() instanceof Op.ArrayOf
                            || let.op() instanceof Op.CopyOf);
        }
    }

    void nestBody(Block body) {
        nest(body);
        body.yields().forEach(operand -> take(operand, true));
    }

    private void nestCondition(Block condition) {
        nest(condition);
        condition.yields().forEach(operand -> take(operand, false));
    }

    private void nest(Block block) {
        block.statements().forEach(statement -> statement.accept(this));
    }

    private void nestInner(Statement statement) {
        Blocks.of(statement).forEach(inner -> new BlockNesting(nesting).nest(inner));
    }

    @Override
    public Optional<Value> let(Let statement) {
        if (isAnotherName(statement)) {
            nesting.inline(statement.result(), statement);
            return Optional.empty();
        }
        boolean isCall = statement.op() instanceof Op.Call || statement.op() instanceof Op.NewRecord;
        return expression(statement, statement.op().operands(), isCall);
    }

    @Override
    public Optional<Value> conditional(If statement) {
        if (nesting.isExpression(statement)) {
            inlineInside(statement);
            return expression(statement, operandsInside(statement), false);
        }
        takeAll(statement, List.of(statement.condition()), false);
        nestInner(statement);
        endChances(statement);
        return Optional.empty();
    }

    @Override
    public Optional<Value> loop(Loop statement) {
        statement.range().ifPresent(range -> {
            take(range.from(), false);
            if (isUnchangedBy(statement, range.bound())) {
                take(range.bound(), false);
            }
        });
        if (statement.header() instanceof LoopTest test) {
            new BlockNesting(nesting).nestCondition(test.condition());
        }
        new BlockNesting(nesting).nest(statement.body());
        endChances(statement);
        return Optional.empty();
    }

    @Override
    public Optional<Value> arrayStore(ArrayStore statement) {
        return effect(statement, false);
    }

    @Override
    public Optional<Value> arrayAdd(ArrayAdd statement) {
        return effect(statement, false);
    }

    @Override
    public Optional<Value> arrayFill(ArrayFill statement) {
        return effect(statement, false);
    }

    @Override
    public Optional<Value> arrayCopy(ArrayCopy statement) {
        return effect(statement, false);
    }

    /** What is kept has a variable, or is part of an expression that has one. */
    @Override
    public Optional<Value> keep(Keep statement) {
        if (statement.operand() instanceof Value value) {
            pending.remove(value);
        }
        return Optional.empty();
    }

    @Override
    public Optional<Value> exceptional(Throw statement) {
        return effect(statement, false);
    }

    @Override
    public Optional<Value> call(CallStatement statement) {
        return effect(statement, true);
    }

    private Optional<Value> effect(Statement statement, boolean allocations) {
        takeAll(statement, Operands.of(statement), allocations);
        endChances(statement);
        return Optional.empty();
    }

    private Optional<Value> expression(Statement definition, List<Operand> operands, boolean allocations) {
        Reads reads = takeAll(definition, operands, allocations).and(Reads.of(definition));
        Value result = definition.results().get(0);
        if (nesting.isDispensable(result)) {
            pending.put(result, new Pending(definition, reads));
        }
        return Optional.of(result);
    }

    /** Inlines what is pending among the operands, as much as the line can bear; answers what that reads. */
    private Reads takeAll(Statement user, List<Operand> operands, boolean allocations) {
        List<Value> taken = new ArrayList<>();
        Reads reads = Reads.NOTHING;
        Map<Value, Reads> each = new LinkedHashMap<>();
        for (Operand operand : operands) {
            if (operand instanceof Value value) {
                take(value, allocations).ifPresent(found -> {
                    taken.add(value);
                    each.put(value, found.reads());
                });
            }
        }
        while (widthOf(user, operands) > WIDEST && !taken.isEmpty()) {
            Value widest =
                    taken.stream().max(Comparator.comparingInt(nesting::width)).orElseThrow();
            if (nesting.width(widest) <= NARROW) {
                break;
            }
            taken.remove(widest);
            nesting.keep(widest);
        }
        for (Value value : taken) {
            reads = reads.and(each.getOrDefault(value, Reads.NOTHING));
        }
        return reads;
    }

    private int widthOf(Statement user, List<Operand> operands) {
        int width = nesting.width(user);
        return width > 0 ? width : operands.stream().mapToInt(nesting::width).sum();
    }

    private Optional<Pending> take(Operand operand, boolean allocations) {
        Pending found = operand instanceof Value value ? pending.remove(value) : null;
        if (found == null || (found.isAllocation() && !allocations)) {
            return Optional.empty();
        }
        nesting.inline((Value) operand, found.definition());
        return Optional.of(found);
    }

    private void endChances(Statement statement) {
        Writes writes = Writes.of(statement);
        pending.values().removeIf(found -> found.reads().everything() || writes.mayChange(found.reads()));
    }

    /**
     * Lengths of arrays, stopped gradients and the neighbours of an index are as good as the variable that they are taken
     * from, wherever used.
     */
    private boolean isAnotherName(Let let) {
        boolean isCheap = let.op() instanceof Op.ArrayLength
                || let.op() instanceof Op.StopGradient
                || (let.op() instanceof Op.Binary binary && isNeighbour(binary));
        return isCheap
                && let.result().name().isTemporary()
                && let.op().operands().stream()
                        .allMatch(operand -> operand instanceof Constant
                                || (operand instanceof Value value
                                        && !pending.containsKey(value)
                                        && !nesting.isInlined(value)));
    }

    private static boolean isNeighbour(Op.Binary op) {
        boolean isShift = op.operator() == BinaryOperator.ADD || op.operator() == BinaryOperator.SUBTRACT;
        return isShift
                && op.type() == PrimitiveType.INT
                && op.right() instanceof Constant constant
                && constant.isNumber(1);
    }

    /** Whether a bound, evaluated once in the IR, may be evaluated before each iteration. */
    private boolean isUnchangedBy(Loop loop, Operand bound) {
        Pending found = bound instanceof Value value ? pending.get(value) : null;
        return found != null
                && found.definition() instanceof Let let
                && (let.op() instanceof Op.ArrayLength || let.op() instanceof Op.Binary)
                && !found.reads().everything()
                && !Writes.of(loop).mayChange(found.reads())
                && nesting.width(let) <= WIDEST_BOUND;
    }

    private void inlineInside(If choice) {
        for (Block block : Blocks.of(choice)) {
            for (Statement statement : block.statements()) {
                nesting.inline(statement.results().get(0), statement);
                if (statement instanceof If inner) {
                    inlineInside(inner);
                }
            }
        }
    }

    /** Everything that a choice reads, at any depth. */
    private static List<Operand> operandsInside(If choice) {
        Set<Operand> operands = new LinkedHashSet<>(Operands.of(choice));
        for (Block block : Blocks.of(choice)) {
            Blocks.forEach(block, statement -> operands.addAll(Operands.of(statement)));
            operands.addAll(block.yields());
            Blocks.forEach(block, statement -> Blocks.of(statement).forEach(inner -> operands.addAll(inner.yields())));
        }
        return List.copyOf(operands);
    }
}
