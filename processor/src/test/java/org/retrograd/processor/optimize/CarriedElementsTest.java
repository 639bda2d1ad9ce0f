package org.retrograd.processor.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayAdd;
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
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;
import org.retrograd.processor.ir.Verifier;

class CarriedElementsTest {

    private final Values values = new Values();
    private final Value a = values.fresh(new Name("a", Role.ADJOINT), new ArrayType(PrimitiveType.DOUBLE));
    private final Value c = values.fresh(Name.primal("c"), PrimitiveType.DOUBLE);
    private final Value n = values.fresh(Name.primal("n"), PrimitiveType.INT);
    private final Value i = values.fresh(Name.primal("i"), PrimitiveType.INT);
    private final BlockBuilder body = new BlockBuilder(values);

    private String carried(LoopRange range) {
        BlockBuilder block = new BlockBuilder(values);
        block.add(new Loop(range, List.of(), body.build(List.of()), SourceSpan.NONE));
        Function changed = new CarriedElements()
                .apply(new Function("f", List.of(a, c, n), Optional.empty(), block.build(List.of())));
        Verifier.verify(changed);
        return Printer.print(changed);
    }

    private Operand above(int amount) {
        return body.binary(BinaryOperator.ADD, i, Constant.of(amount), SourceSpan.NONE);
    }

    private LoopRange upFrom(Operand from) {
        return new LoopRange(i, from, Constant.of(9), BinaryOperator.LESS, 1);
    }

    @Test
    void whatIsAddedToIsHandedOn() {
        Operand element = body.let(new Op.ArrayLoad(a, i), SourceSpan.NONE);
        Operand before = body.binary(BinaryOperator.SUBTRACT, i, Constant.of(1), SourceSpan.NONE);
        body.add(new ArrayAdd(a, before, element, SourceSpan.NONE));
        body.add(new ArrayStore(a, i, c, SourceSpan.NONE));

        assertThat(carried(new LoopRange(i, n, Constant.of(1), BinaryOperator.GREATER_EQUAL, -1)))
                .isEqualTo("""
                function f(double[] %a'A.0, double %c.1, int %n.2) {
                  boolean %.6 = %n.2 >= 1
                  if %.6 -> (double %element'A.8) {
                    double %.7 = %a'A.0[%n.2]
                    yield %.7
                  } else {
                    yield 0.0
                  }
                  for %i.3 = %n.2 while >= 1 step -1 {
                    carry double %.4 = %element'A.8 -> %element'A.11
                    int %.5 = %i.3 - 1
                    double %.9 = %a'A.0[%.5]
                    double %next.10 = %.9 + %.4
                    %a'A.0[%.5] = %next.10
                    %a'A.0[%i.3] = %c.1
                    next %next.10
                  }
                }
                """);
    }

    /** The element that the first iteration reads is beside the start. */
    @Test
    void whatIsStoredIsHandedOn() {
        Operand element = body.let(new Op.ArrayLoad(a, above(-1)), SourceSpan.NONE);
        Operand product = body.binary(BinaryOperator.MULTIPLY, c, element, SourceSpan.NONE);
        body.add(new ArrayStore(a, i, product, SourceSpan.NONE));

        assertThat(carried(upFrom(n))).isEqualTo("""
                function f(double[] %a'A.0, double %c.1, int %n.2) {
                  boolean %.7 = %n.2 < 9
                  if %.7 -> (double %element'A.10) {
                    int %.8 = %n.2 - 1
                    double %.9 = %a'A.0[%.8]
                    yield %.9
                  } else {
                    yield 0.0
                  }
                  for %i.3 = %n.2 while < 9 step 1 {
                    carry double %.5 = %element'A.10 -> %element'A.11
                    int %.4 = %i.3 + -1
                    double %.6 = %c.1 * %.5
                    %a'A.0[%i.3] = %.6
                    next %.6
                  }
                }
                """);
        assertThat(carried(upFrom(Constant.of(1)))).contains("%a'A.0[0]");
    }

    @Test
    void elementsOfTheSecondIterationBefore() {
        Operand element = body.let(new Op.ArrayLoad(a, above(2)), SourceSpan.NONE);
        body.add(new ArrayAdd(a, above(1), element, SourceSpan.NONE));
        body.add(new ArrayAdd(a, i, element, SourceSpan.NONE));

        String text = carried(new LoopRange(i, n, Constant.of(0), BinaryOperator.GREATER_EQUAL, -1));
        assertThat(text.lines().filter(line -> line.contains("carry"))).hasSize(2);
        assertThat(text)
                .contains("+ 2")
                .contains("+ 1")
                .doesNotContain("[%i.3] +=")
                .contains("[%i.3] = ");
    }
}
