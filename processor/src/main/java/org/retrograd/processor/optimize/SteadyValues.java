package org.retrograd.processor.optimize;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.retrograd.processor.analysis.Writes;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Value;

/**
 * What all iterations of a loop compute alike: from what is known before it, from arrays that are never written to, and from the
 * indices of loops inside it that go the same way each time.
 */
final class SteadyValues {

    private final Map<Value, Op> definitions;
    private final Writes writes;
    private final Set<Value> inside = new HashSet<>();
    private final Map<Value, Boolean> known = new HashMap<>();

    /** @param definitions the operation that defines each value of the function */
    SteadyValues(Loop loop, Map<Value, Op> definitions, Writes writes) {
        this.definitions = definitions;
        this.writes = writes;
        Blocks.forEachDefined(loop, inside::add);
        Blocks.forEach(loop.body(), statement -> Blocks.forEachDefined(statement, inside::add));
        loop.results().forEach(inside::remove);
    }

    boolean contains(Operand operand) {
        return operand instanceof Constant || !inside.contains(operand) || isSteady((Value) operand);
    }

    private boolean isSteady(Value value) {
        Boolean before = known.get(value);
        if (before != null) {
            return before;
        }
        Op op = definitions.get(value);
        boolean steady =
                op != null && isOfOperands(op) && op.operands().stream().allMatch(this::contains);
        known.put(value, steady);
        return steady;
    }

    /** Whether the operation gives the same for the same operands. */
    private boolean isOfOperands(Op op) {
        return op instanceof Op.Binary
                || op instanceof Op.Unary
                || op instanceof Op.Convert
                || op instanceof Op.MathCall
                || op instanceof Op.ArrayLength
                || (op instanceof Op.ArrayLoad load && writes.isConstant(load.array()));
    }

    /** Whether the array is the same one in all iterations. */
    boolean isOutside(Value array) {
        return !inside.contains(array);
    }

    /** Enters a loop inside this one, whose index then is known; nothing if its iterations can be others each time. */
    boolean enters(Loop loop) {
        boolean isSame = loop.exit().isEmpty()
                && loop.range()
                        .filter(range -> contains(range.from()) && contains(range.bound()))
                        .isPresent();
        if (isSame) {
            known.put(loop.range().map(LoopRange::index).orElseThrow(), true);
        }
        return isSame;
    }
}
