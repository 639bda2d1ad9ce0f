package org.retrograd.processor.adjoint;

import java.util.List;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.entry.NullableArrays;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Value;

/** Adds the cotangent of an array result to its shadow, element by element. */
final class ArraySeed {

    private static final MethodName MAX = new MethodName(new ClassType("java.lang", List.of("Math")), "max");

    private ArraySeed() {}

    /** The loops reach to the longer of result and cotangent, so that a wrong shape cannot pass unnoticed. */
    static void add(Operand shadow, Operand result, Operand cotangent, BlockBuilder builder) {
        Operand mine = builder.let(new Op.ArrayLength(result), SourceSpan.NONE);
        Operand given = builder.let(new Op.ArrayLength(cotangent), SourceSpan.NONE);
        Operand bound = builder.let(new Op.MathCall(MAX, List.of(mine, given), PrimitiveType.INT), SourceSpan.NONE);
        Value index = builder.values().fresh(Name.primal("i"), PrimitiveType.INT);
        BlockBuilder body = builder.inner();
        Value element = body.define(new Op.ArrayLoad(cotangent, index), Name.NONE, SourceSpan.NONE);
        if (element.type() instanceof ArrayType) {
            NullableArrays.unlessNull(
                    element,
                    body,
                    inside -> add(load(shadow, index, inside), load(result, index, inside), element, inside));
        } else {
            body.add(new ArrayAdd(shadow, index, element, SourceSpan.NONE));
        }
        LoopRange range = new LoopRange(index, Constant.of(0), bound, BinaryOperator.LESS, 1);
        builder.add(new Loop(range, List.of(), body.build(List.of()), SourceSpan.NONE));
    }

    private static Operand load(Operand array, Value index, BlockBuilder builder) {
        return builder.let(new Op.ArrayLoad(array, index), SourceSpan.NONE);
    }
}
