package org.retrograd.processor.emit;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Lint;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;

/** Integers divided by a constant zero, which may have been a variable in the source. */
final class ZeroDivisions {

    private ZeroDivisions() {}

    /** The warning that javac has for them, if there are any. */
    static Set<Lint> in(List<Function> functions) {
        boolean[] found = {false};
        functions.forEach(function -> Blocks.forEach(function.body(), statement -> found[0] |= isOne(statement)));
        return found[0] ? EnumSet.of(Lint.DIVISION_BY_ZERO) : Set.of();
    }

    private static boolean isOne(Statement statement) {
        return statement instanceof Let let
                && let.op() instanceof Op.Binary binary
                && (binary.operator() == BinaryOperator.DIVIDE || binary.operator() == BinaryOperator.REMAINDER)
                && binary.right() instanceof Constant divisor
                && (divisor.type() == PrimitiveType.INT || divisor.type() == PrimitiveType.LONG)
                && divisor.isNumber(0);
    }
}
