package org.retrograd.processor.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayStore;
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

class HoistedInvariantsTest {

    private final Values values = new Values();
    private final Value a = values.fresh(Name.primal("a"), new ArrayType(PrimitiveType.DOUBLE));
    private final Value x = values.fresh(Name.primal("x"), PrimitiveType.DOUBLE);
    private final Value n = values.fresh(Name.primal("n"), PrimitiveType.INT);
    private final Value i = values.fresh(Name.primal("i"), PrimitiveType.INT);

    /** {@code for (i < n) a[i] = (x * 2) operator divisor}. */
    private String storing(BinaryOperator operator, Operand divisor) {
        BlockBuilder body = new BlockBuilder(values);
        Operand read = divisor.equals(a) ? body.let(new Op.ArrayLoad(a, i), SourceSpan.NONE) : divisor;
        Operand twice = body.let(new Op.Binary(BinaryOperator.MULTIPLY, x, Constant.of(2.0)), SourceSpan.NONE);
        Operand result = body.let(new Op.Binary(operator, twice, read), SourceSpan.NONE);
        body.add(new ArrayStore(a, i, result, SourceSpan.NONE));
        BlockBuilder block = new BlockBuilder(values);
        LoopRange range = new LoopRange(i, Constant.of(0), n, BinaryOperator.LESS, 1);
        block.add(new Loop(range, List.of(), body.build(List.of()), SourceSpan.NONE));
        Function function = new Function("f", List.of(a, x, n), Optional.empty(), block.build(List.of()));
        Function changed = new HoistedInvariants().apply(function);
        Verifier.verify(changed);
        return Printer.print(changed);
    }

    @Test
    void divisionsMoveWithWhatTheyNeed() {
        assertThat(storing(BinaryOperator.DIVIDE, x)).isEqualTo("""
                function f(double[] %a.0, double %x.1, int %n.2) {
                  double %.4 = %x.1 * 2.0
                  double %.5 = %.4 / %x.1
                  for %i.3 = 0 while < %n.2 step 1 {
                    %a.0[%i.3] = %.5
                  }
                }
                """);
    }

    @Test
    void cheapArithmeticStays() {
        String program = storing(BinaryOperator.ADD, x);
        assertThat(program.indexOf("for")).isLessThan(program.indexOf("* 2.0"));
    }

    @Test
    void whatChangesStays() {
        String program = storing(BinaryOperator.DIVIDE, a);
        assertThat(program.indexOf("for")).isLessThan(program.indexOf("* 2.0"));
    }
}
