package org.retrograd.processor.emit;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayCopy;
import org.retrograd.processor.ir.ArrayFill;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Keep;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Throw;
import org.retrograd.processor.ir.Type;

/**
 * What a statement may write, the blocks inside it included. A cell is known by its type alone.
 *
 * @param types types of the cells written
 * @param everything whether it may write anything at all
 */
record Writes(Set<Type> types, boolean everything) {

    private static final Writes NOTHING = new Writes(Set.of(), false);

    static Writes of(Statement statement) {
        return statement.accept(new Finder());
    }

    static Writes of(Block block) {
        Writes all = NOTHING;
        for (Statement statement : block.statements()) {
            all = all.and(of(statement));
        }
        return all;
    }

    boolean any() {
        return everything || !types.isEmpty();
    }

    boolean mayChange(Reads reads) {
        return reads.everything() ? any() : everything ? reads.any() : !Collections.disjoint(types, reads.types());
    }

    private Writes and(Writes other) {
        if (!other.any()) {
            return this;
        }
        Set<Type> both = new HashSet<>(types);
        both.addAll(other.types);
        return new Writes(both, everything || other.everything);
    }

    private static final class Finder implements Statement.Visitor<Writes> {

        @Override
        public Writes let(Let statement) {
            return NOTHING;
        }

        @Override
        public Writes conditional(If statement) {
            return of(statement.thenBlock()).and(of(statement.elseBlock()));
        }

        @Override
        public Writes loop(Loop statement) {
            return of(statement.body());
        }

        @Override
        public Writes arrayStore(ArrayStore statement) {
            return cellOf(statement.array());
        }

        @Override
        public Writes arrayAdd(ArrayAdd statement) {
            return cellOf(statement.array());
        }

        @Override
        public Writes arrayFill(ArrayFill statement) {
            return cellOf(statement.array());
        }

        @Override
        public Writes arrayCopy(ArrayCopy statement) {
            return cellOf(statement.target());
        }

        /** Nothing that is due before it may come behind it. */
        @Override
        public Writes exceptional(Throw statement) {
            return new Writes(Set.of(), true);
        }

        @Override
        public Writes keep(Keep statement) {
            return new Writes(Set.of(), true);
        }

        @Override
        public Writes call(CallStatement statement) {
            return new Writes(Set.of(), true);
        }

        private static Writes cellOf(Operand array) {
            return array.type() instanceof ArrayType type
                    ? new Writes(Set.of(type.element()), false)
                    : new Writes(Set.of(), true);
        }
    }
}
