package org.retrograd.processor.entry;

import java.util.List;
import java.util.function.Consumer;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Unset;
import org.retrograd.processor.ir.Value;

/** Arrays and rows from callers, which may be null. */
public final class NullableArrays {

    private NullableArrays() {}

    /** What is done with an array that may be null. */
    public static void unlessNull(Value array, BlockBuilder builder, Consumer<BlockBuilder> action) {
        BlockBuilder inside = builder.inner();
        action.accept(inside);
        Operand isArray = builder.binary(BinaryOperator.NOT_EQUAL, array, new Unset(array.type()), SourceSpan.NONE);
        builder.add(new If(
                isArray,
                inside.build(List.of()),
                builder.inner().build(List.of()),
                List.of(),
                If.Form.STATEMENT,
                SourceSpan.NONE));
    }
}
