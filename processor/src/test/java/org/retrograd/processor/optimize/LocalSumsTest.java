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

class LocalSumsTest {

    private static final ArrayType NUMBERS = new ArrayType(PrimitiveType.DOUBLE);

    private final Values values = new Values();
    private final Value a = values.fresh(Name.primal("a"), NUMBERS);
    private final Value x = values.fresh(Name.primal("x"), NUMBERS);
    private final Value k = values.fresh(Name.primal("k"), PrimitiveType.INT);
    private final Value n = values.fresh(Name.primal("n"), PrimitiveType.INT);
    private final Value i = values.fresh(Name.primal("i"), PrimitiveType.INT);

    /** {@code for (i < n) a[index] += read[i]}. */
    private String adding(Value array, Operand index, Value read) {
        BlockBuilder body = new BlockBuilder(values);
        Operand element = body.let(new Op.ArrayLoad(read, i), SourceSpan.NONE);
        body.add(new ArrayAdd(array, index, element, SourceSpan.NONE));
        BlockBuilder block = new BlockBuilder(values);
        LoopRange range = new LoopRange(i, Constant.of(0), n, BinaryOperator.LESS, 1);
        block.add(new Loop(range, List.of(), body.build(List.of()), SourceSpan.NONE));
        Function function = new Function("f", List.of(a, x, k, n), Optional.empty(), block.build(List.of()));
        Function changed = new LocalSums().apply(function);
        Verifier.verify(changed);
        return Printer.print(changed);
    }

    @Test
    void whatIsAddedToOneElementGathersInACarry() {
        assertThat(adding(a, k, x)).isEqualTo("""
                function f(double[] %a.0, double[] %x.1, int %k.2, int %n.3) {
                  for %i.4 = 0 while < %n.3 step 1 {
                    carry double %element'A.7 = 0.0 -> %element'A.6
                    double %.5 = %x.1[%i.4]
                    double %element'A.8 = %element'A.7 + %.5
                    next %element'A.8
                  }
                  boolean %.9 = 0 < %n.3
                  if %.9 -> () {
                    %a.0[%k.2] += %element'A.6
                  } else {
                  }
                }
                """);
    }

    @Test
    void elementsThatChangeStay() {
        assertThat(adding(a, i, x)).doesNotContain("carry");
    }

    @Test
    void arraysThatAreReadStay() {
        assertThat(adding(a, k, a)).doesNotContain("carry");
    }
}
