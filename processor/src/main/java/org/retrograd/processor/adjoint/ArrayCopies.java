package org.retrograd.processor.adjoint;

import java.util.List;
import org.retrograd.processor.analysis.WholeReads.Condition;
import org.retrograd.processor.analysis.WholeReads.Source;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Unset;
import org.retrograd.processor.ir.Value;

/** Writes copies of arrays that loops read as a whole: none where the loop does not get to reading. */
final class ArrayCopies {

    private ArrayCopies() {}

    static void add(Source source, Value copy, BlockBuilder builder) {
        if (source.condition().isEmpty()) {
            define(source, copy, builder);
            return;
        }
        Condition condition = source.condition().get();
        Operand test =
                condition.test().map(op -> builder.let(op, SourceSpan.NONE)).orElse(condition.value());
        BlockBuilder reading = builder.inner();
        Value made = builder.values().fresh(copy.name(), copy.type());
        define(source, made, reading);
        List<Operand> nothing = List.of(new Unset(copy.type()));
        builder.add(new If(
                test,
                condition.holds()
                        ? reading.build(List.of(made))
                        : builder.inner().build(nothing),
                condition.holds() ? builder.inner().build(nothing) : reading.build(List.of(made)),
                List.of(copy),
                If.Form.EXPRESSION,
                SourceSpan.NONE));
    }

    private static void define(Source source, Value copy, BlockBuilder builder) {
        Operand length = builder.let(new Op.ArrayLength(source.array()), SourceSpan.NONE);
        builder.add(new Let(copy, new Op.CopyOf(source.array(), Constant.of(0), length), SourceSpan.NONE));
    }
}
