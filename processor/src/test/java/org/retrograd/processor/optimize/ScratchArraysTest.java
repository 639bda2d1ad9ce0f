package org.retrograd.processor.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Printer;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;
import org.retrograd.processor.ir.Verifier;

class ScratchArraysTest {

    private static final ArrayType NUMBERS = new ArrayType(PrimitiveType.DOUBLE);

    private final Values values = new Values();
    private final Value x = values.fresh(Name.primal("x"), NUMBERS);
    private final Value n = values.fresh(Name.primal("n"), PrimitiveType.INT);

    /** {@code double[] t = new double[x.length]; for (i < n) { for (j = from < x.length) t[j] = x[j]; t[0] is read }}. */
    private String filling(int from) {
        BlockBuilder block = new BlockBuilder(values);
        Operand length = block.let(new Op.ArrayLength(x), SourceSpan.NONE);
        Value scratch = block.define(new Op.NewArray(NUMBERS, length), Name.primal("t"), SourceSpan.NONE);
        Value j = values.fresh(Name.primal("j"), PrimitiveType.INT);
        BlockBuilder fill = new BlockBuilder(values);
        Operand element = fill.let(new Op.ArrayLoad(x, j), SourceSpan.NONE);
        fill.add(new ArrayStore(scratch, j, element, SourceSpan.NONE));
        BlockBuilder body = new BlockBuilder(values);
        body.add(counted(j, from, length, fill.build(List.of())));
        body.let(new Op.ArrayLoad(scratch, Constant.of(0)), SourceSpan.NONE);
        Value i = values.fresh(Name.primal("i"), PrimitiveType.INT);
        block.add(counted(i, 0, n, body.build(List.of())));
        Function function = new Function("f", List.of(x, n), Optional.empty(), block.build(List.of()));
        Function changed = new ScratchArrays().apply(function);
        Verifier.verify(changed);
        return Printer.print(changed);
    }

    private static Loop counted(Value index, int from, Operand bound, Block body) {
        LoopRange range = new LoopRange(index, Constant.of(from), bound, BinaryOperator.LESS, 1);
        return new Loop(range, List.of(), body, SourceSpan.NONE);
    }

    @Test
    void anArrayThatEachIterationFillsIsMadeThere() {
        assertThat(filling(0)).isEqualTo("""
                function f(double[] %x.0, int %n.1) {
                  int %.2 = %x.0.length
                  for %i.7 = 0 while < %n.1 step 1 {
                    double[] %t.3 = new double[] of %.2
                    for %j.4 = 0 while < %.2 step 1 {
                      double %.5 = %x.0[%j.4]
                      %t.3[%j.4] = %.5
                    }
                    double %.6 = %t.3[0]
                  }
                }
                """);
    }

    @Test
    void anArrayOfWhichAnElementIsLeftStays() {
        assertThat(filling(1)).matches("(?s).*new double.*for.*for.*");
    }
}
