package org.retrograd.processor.entry;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayFill;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Layout;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Value;

/** Between arrays of records and an array for each leaf of these. */
final class RecordRows {

    private RecordRows() {}

    /** What an array of records is known by: of its records at every depth, that all are set, and then their leaves. */
    static List<Operand> known(Layout.Rows rows, List<Value> leaves, BlockBuilder builder) {
        return known(rows, 0, leaves.iterator(), builder);
    }

    private static List<Operand> known(Layout layout, int rank, Iterator<Value> leaves, BlockBuilder builder) {
        List<Operand> known = new ArrayList<>();
        if (layout instanceof Layout.Rows rows) {
            known.addAll(known(rows.element(), rank + 1, leaves, builder));
            if (rows.element() instanceof Layout.Aggregate) {
                known.add(0, allSet(known.get(0), rank + 1, builder));
            }
        } else if (layout instanceof Layout.Aggregate aggregate) {
            aggregate.parts().forEach(part -> known.addAll(known(part.layout(), rank, leaves, builder)));
        } else {
            known.add(leaves.next());
        }
        return known;
    }

    /** An array that holds true throughout, as long as another one, and so are its rows. */
    private static Operand allSet(Operand like, int rank, BlockBuilder builder) {
        Type type = PrimitiveType.BOOLEAN;
        for (int k = 0; k < rank; k++) {
            type = new ArrayType(type);
        }
        Operand length = builder.let(new Op.ArrayLength(like), SourceSpan.NONE);
        Value set = builder.define(new Op.NewArray((ArrayType) type, length), Name.primal("set"), SourceSpan.NONE);
        if (rank == 1) {
            builder.add(new ArrayFill(set, Constant.of(0), length, Constant.of(true), SourceSpan.NONE));
        } else {
            each(length, builder, (index, body) -> {
                Operand row = body.let(new Op.ArrayLoad(like, index), SourceSpan.NONE);
                body.add(new ArrayStore(set, index, allSet(row, rank - 1, body), SourceSpan.NONE));
            });
        }
        return set;
    }

    /** Defines the leaves: reads each element once. */
    static void read(Value array, Layout.Rows rows, Iterator<Value> leaves, BlockBuilder builder) {
        List<Value> whole = new ArrayList<>();
        Operand length = builder.let(new Op.ArrayLength(array), SourceSpan.NONE);
        for (Type type : rows.leaves()) {
            Value leaf = leaves.next();
            builder.add(new Let(leaf, new Op.NewArray((ArrayType) type, length), SourceSpan.NONE));
            whole.add(leaf);
        }
        each(length, builder, (index, body) -> {
            Value element = body.define(new Op.ArrayLoad(array, index), Name.primal("element"), SourceSpan.NONE);
            List<Value> parts = rows.element().leaves().stream()
                    .map(type -> body.values().fresh(Name.NONE, type))
                    .toList();
            DeclaredSignature.read(element, rows.element(), parts.iterator(), body);
            for (int k = 0; k < parts.size(); k++) {
                body.add(new ArrayStore(whole.get(k), index, parts.get(k), SourceSpan.NONE));
            }
        });
    }

    /** A new array of records, made of its leaves in their order. */
    static Operand packed(Layout.Rows rows, Iterator<Operand> leaves, BlockBuilder builder) {
        List<Operand> whole = rows.leaves().stream().map(leaf -> leaves.next()).toList();
        Operand length = builder.let(new Op.ArrayLength(whole.get(0)), SourceSpan.NONE);
        Value array = builder.define(
                new Op.NewArray((ArrayType) rows.type(), length), Name.primal("records"), SourceSpan.NONE);
        each(length, builder, (index, body) -> {
            Iterator<Operand> parts = whole.stream()
                    .map(leaf -> body.let(new Op.ArrayLoad(leaf, index), SourceSpan.NONE))
                    .toList()
                    .iterator();
            Operand element = DeclaredSignature.packed(rows.element(), parts, body);
            body.add(new ArrayStore(array, index, element, SourceSpan.NONE));
        });
        return array;
    }

    /** What is done at an index. */
    private interface Step {
        void at(Value index, BlockBuilder body);
    }

    private static void each(Operand length, BlockBuilder builder, Step step) {
        BlockBuilder body = builder.inner();
        Value index = builder.values().fresh(Name.primal("i"), PrimitiveType.INT);
        step.at(index, body);
        LoopRange range = new LoopRange(index, Constant.of(0), length, BinaryOperator.LESS, 1);
        builder.add(new Loop(range, List.of(), body.build(List.of()), SourceSpan.NONE));
    }
}
