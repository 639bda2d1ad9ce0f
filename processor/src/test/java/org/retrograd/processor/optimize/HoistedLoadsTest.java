package org.retrograd.processor.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BinaryOperator;
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

class HoistedLoadsTest {

    private static final ArrayType NUMBERS = new ArrayType(PrimitiveType.DOUBLE);

    private final Values values = new Values();
    private final Value x = values.fresh(Name.primal("x"), NUMBERS);
    private final Value y = values.fresh(Name.primal("y"), NUMBERS);
    private final Value n = values.fresh(Name.primal("n"), PrimitiveType.INT);
    private final Value i = values.fresh(Name.primal("i"), PrimitiveType.INT);
    private final Value j = values.fresh(Name.primal("j"), PrimitiveType.INT);

    /** {@code for (i) for (j < n) target[j] += x[i]}, with the range of i by the length of x. */
    private String adding(boolean goesDown, Value target) {
        BlockBuilder block = new BlockBuilder(values);
        Operand length = block.let(new Op.ArrayLength(x), SourceSpan.NONE);
        Operand last = block.binary(BinaryOperator.SUBTRACT, length, Constant.of(1), SourceSpan.NONE);
        LoopRange range = goesDown
                ? new LoopRange(i, last, Constant.of(0), BinaryOperator.GREATER_EQUAL, -1)
                : new LoopRange(i, Constant.of(0), length, BinaryOperator.LESS, 1);
        return adding(block, range, target);
    }

    private String adding(BlockBuilder block, LoopRange range, Value target) {
        BlockBuilder inner = new BlockBuilder(values);
        Operand element = inner.let(new Op.ArrayLoad(x, i), SourceSpan.NONE);
        inner.add(new ArrayAdd(target, j, element, SourceSpan.NONE));
        LoopRange inside = new LoopRange(j, Constant.of(0), n, BinaryOperator.LESS, 1);
        BlockBuilder outer = new BlockBuilder(values);
        outer.add(new Loop(inside, List.of(), inner.build(List.of()), SourceSpan.NONE));
        block.add(new Loop(range, List.of(), outer.build(List.of()), SourceSpan.NONE));
        Function changed =
                new HoistedLoads().apply(new Function("f", List.of(x, y, n), Optional.empty(), block.build(List.of())));
        Verifier.verify(changed);
        return Printer.print(changed);
    }

    private static boolean isHoisted(String program) {
        return program.indexOf("= %x.0[%i.3]") < program.indexOf("for %j.4");
    }

    @Test
    void elementsThatALoopAroundCountsThroughAreReadBefore() {
        assertThat(adding(false, y)).isEqualTo("""
                function f(double[] %x.0, double[] %y.1, int %n.2) {
                  int %.5 = %x.0.length
                  int %.6 = %.5 - 1
                  for %i.3 = 0 while < %.5 step 1 {
                    double %.7 = %x.0[%i.3]
                    for %j.4 = 0 while < %n.2 step 1 {
                      %y.1[%j.4] += %.7
                    }
                  }
                }
                """);
        assertThat(isHoisted(adding(true, y))).isTrue();
    }

    @Test
    void whatIsWrittenStays() {
        assertThat(isHoisted(adding(false, x))).isFalse();
    }

    /** Where the inner loop does not go round, there might be no such element. */
    @Test
    void elementsThatMayNotExistStay() {
        LoopRange range = new LoopRange(i, Constant.of(0), n, BinaryOperator.LESS, 1);
        assertThat(isHoisted(adding(new BlockBuilder(values), range, y))).isFalse();
        LoopRange before = new LoopRange(i, Constant.of(-1), n, BinaryOperator.LESS, 1);
        assertThat(isHoisted(adding(new BlockBuilder(values), before, y))).isFalse();
    }
}
