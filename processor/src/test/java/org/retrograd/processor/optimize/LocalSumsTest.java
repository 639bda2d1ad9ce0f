package org.retrograd.processor.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayAdd;
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
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;
import org.retrograd.processor.ir.Verifier;

class LocalSumsTest {

    private static final ArrayType NUMBERS = new ArrayType(PrimitiveType.DOUBLE);

    private final Values values = new Values();
    private final Value a = values.fresh(new Name("a", Role.ADJOINT), NUMBERS);
    private final Value primal = values.fresh(Name.primal("p"), NUMBERS);
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
        Function function = new Function("f", List.of(a, x, primal, k, n), Optional.empty(), block.build(List.of()));
        Function changed = new LocalSums().apply(function);
        Verifier.verify(changed);
        return Printer.print(changed);
    }

    @Test
    void whatIsAddedToOneElementGathersInACarry() {
        assertThat(adding(a, k, x)).isEqualTo("""
                function f(double[] %a'A.0, double[] %x.2, double[] %p.1, int %k.3, int %n.4) {
                  for %i.5 = 0 while < %n.4 step 1 {
                    carry double %element'A.8 = 0.0 -> %element'A.7
                    double %.6 = %x.2[%i.5]
                    double %element'A.9 = %element'A.8 + %.6
                    next %element'A.9
                  }
                  boolean %.10 = 0 < %n.4
                  if %.10 -> () {
                    %a'A.0[%k.3] += %element'A.7
                  } else {
                  }
                }
                """);
    }

    /** The order of additions decides the last bits of what the method itself computes. */
    @Test
    void primalsOfCallersStay() {
        assertThat(adding(primal, k, x)).doesNotContain("carry");
    }

    @Test
    void elementsThatChangeStay() {
        assertThat(adding(a, i, x)).doesNotContain("carry");
    }

    @Test
    void arraysThatAreReadStay() {
        assertThat(adding(a, k, a)).doesNotContain("carry");
    }

    /** {@code for (j < bound) for (l < k) for (i < n) a[index] += x[i]}, by the index of the outermost loop or another. */
    private String nested(boolean throughA, boolean atOuter) {
        Value j = values.fresh(Name.primal("j"), PrimitiveType.INT);
        BlockBuilder innermost = new BlockBuilder(values);
        Operand element = innermost.let(new Op.ArrayLoad(x, i), SourceSpan.NONE);
        innermost.add(new ArrayAdd(a, atOuter ? j : k, element, SourceSpan.NONE));
        BlockBuilder block = new BlockBuilder(values);
        Operand bound = throughA ? block.let(new Op.ArrayLength(a), SourceSpan.NONE) : n;
        Value l = values.fresh(Name.primal("l"), PrimitiveType.INT);
        block.add(counted(j, bound, counted(l, k, counted(i, n, innermost.build(List.of())))));
        Function function = new Function("f", List.of(a, x, k, n), Optional.empty(), block.build(List.of()));
        Function changed = new LocalSums().apply(function);
        Verifier.verify(changed);
        return Printer.print(changed);
    }

    private static Loop counted(Value index, Operand bound, Statement body) {
        return counted(index, bound, new Block(List.of(body), List.of()));
    }

    private static Loop counted(Value index, Operand bound, Block body) {
        LoopRange range = new LoopRange(index, Constant.of(0), bound, BinaryOperator.LESS, 1);
        return new Loop(range, List.of(), body, SourceSpan.NONE);
    }

    @Test
    void elementsThatALoopAroundCountsThroughGatherInAllLoopsInside() {
        assertThat(nested(true, true)).isEqualTo("""
                function f(double[] %a'A.0, double[] %x.2, int %k.3, int %n.4) {
                  int %.8 = %a'A.0.length
                  for %j.6 = 0 while < %.8 step 1 {
                    for %l.9 = 0 while < %k.3 step 1 {
                      carry double %element'A.11 = 0.0 -> %element'A.10
                      for %i.5 = 0 while < %n.4 step 1 {
                        carry double %element'A.13 = %element'A.11 -> %element'A.12
                        double %.7 = %x.2[%i.5]
                        double %element'A.14 = %element'A.13 + %.7
                        next %element'A.14
                      }
                      next %element'A.12
                    }
                    %a'A.0[%j.6] += %element'A.10
                  }
                }
                """);
    }

    /** Where the innermost loop does not go round, there might be no such element. */
    @Test
    void elementsThatMayNotExistGatherInTheLoopThatAdds() {
        String text = nested(false, true);

        assertThat(text.lines().filter(line -> line.contains("carry"))).hasSize(1);
        assertThat(text.indexOf("for %i")).isLessThan(text.indexOf("carry")).isLessThan(text.indexOf("if "));
        assertThat(nested(true, false)).contains("if ");
    }
}
