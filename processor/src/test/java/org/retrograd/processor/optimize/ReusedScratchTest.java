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
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;
import org.retrograd.processor.ir.Verifier;

class ReusedScratchTest {

    private static final ArrayType NUMBERS = new ArrayType(PrimitiveType.DOUBLE);

    private final Values values = new Values();
    private final Value m = values.fresh(Name.primal("m"), new ArrayType(NUMBERS));
    private final Value n = values.fresh(Name.primal("n"), PrimitiveType.INT);

    /** {@code for (i < n) { t = new double[m[i].length]; t[0] += 1; for (j = t.length - 1; j >= end) t[j] = stored; }}. */
    private String ending(int end, double stored) {
        return ending(end, stored, Name.primal("t"));
    }

    private String ending(int end, double stored, Name name) {
        BlockBuilder body = new BlockBuilder(values);
        Value i = values.fresh(Name.primal("i"), PrimitiveType.INT);
        Operand row = body.let(new Op.ArrayLoad(m, i), SourceSpan.NONE);
        Operand length = body.let(new Op.ArrayLength(row), SourceSpan.NONE);
        Value scratch = body.define(new Op.NewArray(NUMBERS, length), name, SourceSpan.NONE);
        body.add(new ArrayAdd(scratch, Constant.of(0), Constant.of(1.0), SourceSpan.NONE));
        Operand again = body.let(new Op.ArrayLength(row), SourceSpan.NONE);
        Operand last = body.binary(BinaryOperator.SUBTRACT, again, Constant.of(1), SourceSpan.NONE);
        Value j = values.fresh(Name.primal("j"), PrimitiveType.INT);
        BlockBuilder inside = new BlockBuilder(values);
        inside.add(new ArrayStore(scratch, j, Constant.of(stored), SourceSpan.NONE));
        LoopRange down = new LoopRange(j, last, Constant.of(end), BinaryOperator.GREATER_EQUAL, -1);
        body.add(new Loop(down, List.of(), inside.build(List.of()), SourceSpan.NONE));
        LoopRange range = new LoopRange(i, Constant.of(0), n, BinaryOperator.LESS, 1);
        Block block = new Block(List.of(new Loop(range, List.of(), body.build(List.of()), SourceSpan.NONE)), List.of());
        Function changed = new ReusedScratch().apply(new Function("f", List.of(m, n), Optional.empty(), block));
        Verifier.verify(changed);
        return Printer.print(changed);
    }

    @Test
    void anArrayThatIsLeftAsZerosIsMadeWhereItsLengthIsAnother() {
        assertThat(ending(0, 0.0)).isEqualTo("""
                function f(double[][] %m.0, int %n.1) {
                  double[] %t.9 = new double[] of 0
                  for %i.2 = 0 while < %n.1 step 1 {
                    carry double[] %t.10 = %t.9 -> %t.11
                    double[] %.3 = %m.0[%i.2]
                    int %.4 = %.3.length
                    int %.12 = %t.10.length
                    boolean %.13 = %.12 != %.4
                    if %.13 -> (double[] %t.5) {
                      double[] %t.14 = new double[] of %.4
                      yield %t.14
                    } else {
                      yield %t.10
                    }
                    %t.5[0] += 1.0
                    int %.6 = %.3.length
                    int %.7 = %.6 - 1
                    for %j.8 = %.7 while >= 0 step -1 {
                      %t.5[%j.8] = 0.0
                    }
                    next %t.5
                  }
                }
                """);
    }

    @Test
    void anArrayThatIsNotZeroThroughoutIsMadeEachTime() {
        assertThat(ending(1, 0.0)).doesNotContain("carry");
        assertThat(ending(0, 2.0)).doesNotContain("carry");
    }

    /** What is saved is not shared by iterations. */
    @Test
    void anArrayThatIsSavedIsMadeEachTime() {
        assertThat(ending(0, 0.0, new Name("t", Role.SAVED))).doesNotContain("carry");
    }
}
