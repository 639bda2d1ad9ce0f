package org.retrograd.processor.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.frontend.LoweredMethod;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Printer;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;
import org.retrograd.processor.ir.Verifier;

/** Programs in parts, as text. */
class OutliningTest {

    private static final ClassType OWNER = new ClassType("", List.of("Alone_Adjoint"));

    private static Outlining.Outlined outlined(int target, String method) {
        return outlined(target, LoweredMethod.of(method));
    }

    private static Outlining.Outlined outlined(int target, Function function) {
        Outlining.Outlined outlined = Outlining.of(function, target, number -> new MethodName(OWNER, "part" + number));
        Verifier.verify(outlined.main());
        outlined.parts().forEach(Verifier::verify);
        return outlined;
    }

    @Test
    void oneNumberIsReturned() {
        Outlining.Outlined outlined = outlined(
                40,
                "static double f(double x) { double a = x * x; double b = a * a; double c = b * b; return c * c * c; }");

        assertThat(outlined.handedOn()).isEmpty();
        assertThat(Printer.print(outlined.main())).isEqualTo("""
                function f(double %x.0) {
                  %c.3 = call part1(%x.0)
                  %.5 = call part2(%c.3)
                  return %.5
                }
                """);
        assertThat(outlined.parts().stream().map(Printer::print)).containsExactly("""
                function part1(double %x.0) {
                  double %a.1 = %x.0 * %x.0
                  double %b.2 = %a.1 * %a.1
                  double %c.3 = %b.2 * %b.2
                  return %c.3
                }
                """, """
                function part2(double %c.3) {
                  double %.4 = %c.3 * %c.3
                  double %.5 = %.4 * %c.3
                  return %.5
                }
                """);
    }

    /** Everywhere but behind {@code c} and {@code g}, two or more numbers would cross. */
    @Test
    void theCutIsWhereTheFewestNumbersCross() {
        Outlining.Outlined outlined = outlined(
                60,
                "static double f(double x) { double a = x * x; double b = x + x; double c = a * b; double d = c * 3;"
                        + " double e = c - 1; double g = d * e; double h = g * g; return h * h * h; }");

        assertThat(outlined.handedOn()).isEmpty();
    }

    @Test
    void severalNumbersGoByAnArray() {
        Outlining.Outlined outlined = outlined(
                30,
                "static double f(double x) { double a = x * x; double b = a * x; return Math.sin(a) * Math.sin(b); }");

        assertThat(Printer.print(outlined.main())).contains("double[] %kept");
    }

    @Test
    void theBodyOfALongLoopIsCutAndTheArrayIsMadeBeforeIt() {
        Outlining.Outlined outlined = outlined(30, """
                static double f(double x, int n) {
                    double r = x;
                    for (int i = 0; i < n; i++) {
                        double a = r * x;
                        double b = a * r;
                        double c = a * b + r;
                        r = Math.sin(a) * Math.sin(b) * c;
                    }
                    return r;
                }
                """);

        String main = Printer.print(outlined.main());
        assertThat(main.indexOf("%kept")).isPositive().isLessThan(main.indexOf("for "));
        assertThat(main.substring(main.indexOf("for "))).contains("call part1(").contains("call part2(");
    }

    @Test
    void arraysGoByAnArrayOfThem() {
        Outlining.Outlined outlined = outlined(60, """
                static double f(double[] x) {
                    double[] a = x.clone();
                    double[] b = x.clone();
                    double[] c = x.clone();
                    a[0] = b[1];
                    b[0] = c[1];
                    c[0] = a[1];
                    return a[0] + b[0] + c[0];
                }
                """);

        assertThat(outlined.handedOn()).containsKey(new ArrayType(PrimitiveType.DOUBLE));
        assertThat(Printer.print(outlined.main())).contains("double[][] %keptArrays");
    }

    /** 127 doubles, an int and an array: one slot too many. */
    @Test
    void aMethodOfWhichAPartWouldHaveTooManyParametersIsLeftWhole() {
        assertThat(outlined(450, ofManyParameters(126)).parts()).isNotEmpty();
        assertThat(outlined(450, ofManyParameters(127)).parts()).isEmpty();
    }

    /** Computes two numbers at length, and then one from both, an int and all others. */
    private static Function ofManyParameters(int doubles) {
        Values values = new Values();
        List<Value> parameters = new ArrayList<>();
        for (int k = 0; k < doubles; k++) {
            parameters.add(values.fresh(Name.primal("p" + k), PrimitiveType.DOUBLE));
        }
        List<Operand> all = List.copyOf(parameters);
        Value number = values.fresh(Name.primal("n"), PrimitiveType.INT);
        parameters.add(number);
        BlockBuilder body = new BlockBuilder(values);
        Operand one = all.get(0);
        Operand other = all.get(1);
        for (int k = 0; k < 20; k++) {
            one = body.binary(BinaryOperator.MULTIPLY, one, other, SourceSpan.NONE);
            other = body.binary(BinaryOperator.MULTIPLY, other, one, SourceSpan.NONE);
        }
        Value both = values.fresh(Name.NONE, PrimitiveType.DOUBLE);
        List<Operand> operands = new ArrayList<>(all);
        operands.addAll(List.of(one, other, number));
        body.add(new Let(
                both, new Op.Call(new MethodName(OWNER, "h"), operands, PrimitiveType.DOUBLE), SourceSpan.NONE));
        return new Function("f", parameters, Optional.of(PrimitiveType.DOUBLE), body.build(List.of(both)));
    }
}
