package org.retrograd.processor.emit;

import java.util.HashSet;
import java.util.Set;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Type;

/**
 * What the evaluation of an expression may read.
 *
 * @param types types of the array cells read
 * @param everything whether it may read anything at all
 */
record Reads(Set<Type> types, boolean everything) {

    static final Reads NOTHING = new Reads(Set.of(), false);
    private static final Reads EVERYTHING = new Reads(Set.of(), true);

    /** What a definition reads by itself; of a choice, with the blocks inside it. */
    static Reads of(Statement definition) {
        if (definition instanceof Let let) {
            return of(let.op());
        }
        if (definition instanceof If choice) {
            Reads all = NOTHING;
            for (Statement inner : choice.thenBlock().statements()) {
                all = all.and(of(inner));
            }
            for (Statement inner : choice.elseBlock().statements()) {
                all = all.and(of(inner));
            }
            return all;
        }
        return EVERYTHING;
    }

    boolean any() {
        return everything || !types.isEmpty();
    }

    Reads and(Reads other) {
        if (!other.any()) {
            return this;
        }
        Set<Type> both = new HashSet<>(types);
        both.addAll(other.types);
        return new Reads(both, everything || other.everything);
    }

    private static Reads of(Op op) {
        if (op instanceof Op.ArrayLoad load) {
            return new Reads(Set.of(load.type()), false);
        }
        if (op instanceof Op.ArraySum sum) {
            return new Reads(Set.of(sum.type()), false);
        }
        boolean isOpaque = op instanceof Op.Call
                || op instanceof Op.CopyOf
                || op instanceof Op.Component
                || op instanceof Op.ZerosLike
                || op instanceof Op.NewArray;
        return isOpaque ? EVERYTHING : NOTHING;
    }
}
