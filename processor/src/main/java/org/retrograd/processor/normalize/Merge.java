package org.retrograd.processor.normalize;

import java.util.ArrayList;
import java.util.List;
import org.retrograd.processor.analysis.DataFlow;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Unset;
import org.retrograd.processor.ir.Value;

/** Two branches on the way to one {@link If}: what they hand over becomes its results. */
final class Merge {

    private final BlockBuilder outer;
    private final Cursor thenCursor;
    private final Cursor elseCursor;
    private final List<Value> results = new ArrayList<>();
    private final List<Operand> thenYields = new ArrayList<>();
    private final List<Operand> elseYields = new ArrayList<>();

    Merge(BlockBuilder outer, Cursor thenCursor, Cursor elseCursor) {
        this.outer = outer;
        this.thenCursor = thenCursor;
        this.elseCursor = elseCursor;
    }

    boolean isEmpty() {
        return results.isEmpty();
    }

    /** What the variable holds behind the branches. */
    Operand variable(Variable variable, Operand left, Operand right, Operand before) {
        if (!thenCursor.isReached() && !elseCursor.isReached()) {
            return before;
        }
        if (!thenCursor.isReached() && isVisible(right, before)) {
            return right;
        }
        if (left.equals(right) || (!elseCursor.isReached() && isVisible(left, before))) {
            return left;
        }
        return result(Name.primal(variable.name()), left, right);
    }

    private static boolean isVisible(Operand inner, Operand before) {
        return !(inner instanceof Value) || inner.equals(before);
    }

    /** What stands behind the branches for the operands that they yield. */
    Operand value(Name name, Operand left, Operand right) {
        Operand first = thenCursor.isReached() ? left : new Unset(left.type());
        Operand second = elseCursor.isReached() ? right : new Unset(right.type());
        return result(name, first, second);
    }

    private Value result(Name name, Operand left, Operand right) {
        Value merged = outer.values().fresh(name, left.type());
        results.add(merged);
        thenYields.add(left);
        elseYields.add(right);
        return merged;
    }

    void note(DataFlow flow, SourceSpan origin) {
        for (int k = 0; k < results.size(); k++) {
            flow.define(results.get(k), List.of(thenYields.get(k), elseYields.get(k)), origin);
        }
    }

    If build(Operand condition, If.Form wanted, SourceSpan origin) {
        Block thenBlock = thenCursor.builder().build(thenYields);
        Block elseBlock = elseCursor.builder().build(elseYields);
        If.Form form = isExpression(thenBlock) && isExpression(elseBlock) ? wanted : If.Form.STATEMENT;
        return new If(condition, thenBlock, elseBlock, results, form, origin);
    }

    private static boolean isExpression(Block block) {
        return block.statements().stream()
                .allMatch(statement -> statement instanceof Let
                        || (statement instanceof If inner && inner.form() == If.Form.EXPRESSION));
    }
}
