package org.retrograd.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.retrograd.processor.emit.FunctionSketch.DOUBLE;
import static org.retrograd.processor.emit.FunctionSketch.DOUBLES;
import static org.retrograd.processor.emit.FunctionSketch.INT;
import static org.retrograd.processor.emit.FunctionSketch.ROWS;
import static org.retrograd.processor.emit.FunctionSketch.add;
import static org.retrograd.processor.emit.FunctionSketch.body;
import static org.retrograd.processor.emit.FunctionSketch.line;
import static org.retrograd.processor.emit.FunctionSketch.load;
import static org.retrograd.processor.emit.FunctionSketch.math;
import static org.retrograd.processor.emit.FunctionSketch.negate;
import static org.retrograd.processor.emit.FunctionSketch.number;
import static org.retrograd.processor.emit.FunctionSketch.times;
import static org.retrograd.processor.emit.FunctionSketch.unit;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Value;

class StraightLineTest {

    private static final ClassType GRADIENT = FunctionSketch.PRICER_GRADIENTS.nested("PriceGradient");

    private final FunctionSketch sketch = new FunctionSketch();

    @Test
    void theExampleOfTheDesign() {
        Value spot = sketch.parameter("spot", DOUBLE);
        Value vol = sketch.parameter("vol", DOUBLE);
        Value a = sketch.named("a", 7, times(spot, vol));
        Value da = sketch.adjoint("a", 8, math("cos", a));
        Value dSpot = sketch.adjoint("spot", add(number(1.0), sketch.let(times(da, vol))));
        Value dVol = sketch.adjoint("vol", times(da, spot));
        Value gradient = sketch.let(new Op.NewRecord(GRADIENT, List.of(dSpot, dVol)));

        assertThat(unit(sketch.returning(gradient))).isEqualTo("""
                package p;

                import static p.PricerGradients.PriceGradient;

                import org.retrograd.Generated;

                /**
                 * The derivatives of the methods of {@link Pricer}.
                 */
                @Generated(from = "p.Pricer", contract = 1)
                final class Pricer_Adjoint {
                    private Pricer_Adjoint() {}

                    static PriceGradient f(double spot, double vol) {
                        double a = spot * vol; // 7
                        double dA = Math.cos(a); // 8
                        return new PriceGradient(1.0 + dA * vol, dA * spot);
                    }
                }
                """);
    }

    @Test
    void aTemporaryUsedTwiceIsNamedAfterItsOperation() {
        Value x = sketch.parameter("x", DOUBLE);
        Value root = sketch.let(math("sqrt", sketch.let(math("exp", x))));
        Value twice = sketch.let(times(root, root));

        assertThat(body(sketch.returning(sketch.let(add(twice, sketch.let(math("sqrt", twice)))))))
                .isEqualTo("""
                double root = Math.sqrt(Math.exp(x));
                double product = root * root;
                return product + Math.sqrt(product);""");
    }

    @Test
    void adjointsAddUpInOneVariable() {
        Value x = sketch.parameter("x", DOUBLE);
        Value first = sketch.adjoint("x", 9, math("cos", x));
        Value second = sketch.adjoint("x", 8, add(first, sketch.let(negate(sketch.let(times(x, number(2.0)))))));
        Value third = sketch.adjoint("x", 7, add(sketch.let(math("exp", x)), second));

        assertThat(body(sketch.returning(sketch.let(times(third, third))))).isEqualTo("""
                double dX = Math.cos(x); // 9
                dX -= x * 2.0; // 8
                dX += Math.exp(x); // 7
                return dX * dX;""");
    }

    @Test
    void aVariableThatIsStillNeededIsNotOverwritten() {
        Value x = sketch.parameter("x", DOUBLE);
        Value first = sketch.named("a", math("cos", x));
        Value second = sketch.named("a", times(first, number(2.0)));

        assertThat(body(sketch.returning(sketch.let(add(sketch.let(times(second, second)), first)))))
                .isEqualTo("""
                double a = Math.cos(x);
                double a1 = a * 2.0;
                return a1 * a1 + a;""");
    }

    @Test
    void aLoadDoesNotMovePastAStore() {
        Value a = sketch.parameter("a", DOUBLES);
        Value element = sketch.let(load(a, number(0)));
        Value free = sketch.let(load(a, number(1)));
        sketch.block.add(new ArrayStore(a, number(0), sketch.let(math("exp", free)), line(4)));
        sketch.block.add(new ArrayAdd(a, number(1), sketch.let(negate(element)), line(3)));

        assertThat(body(sketch.returningNothing())).isEqualTo("""
                double element = a[0];
                a[0] = Math.exp(a[1]); // 4
                a[1] -= element; // 3""");
    }

    @Test
    void aRowMovesPastAStoreOfANumber() {
        Value rows = sketch.parameter("rows", ROWS);
        Value n = sketch.parameter("n", INT);
        Value row = sketch.let(load(rows, n));
        Value other = sketch.let(load(rows, number(0)));
        sketch.block.add(new ArrayStore(other, n, number(0.0), SourceSpan.NONE));

        assertThat(body(sketch.returning(sketch.let(load(row, n))))).isEqualTo("""
                rows[0][n] = 0.0;
                return rows[n][n];""");
    }

    @Test
    void aCallDoesNotMovePastAnEffect() {
        Value a = sketch.parameter("a", DOUBLES);
        MethodName other = new MethodName(new ClassType("q", List.of("Other")), "norm");
        MethodName own = new MethodName(FunctionSketch.IMPLEMENTATION, "addTo");
        Value norm = sketch.let(new Op.Call(other, List.of(a), DOUBLE));
        Value array = sketch.let(new Op.NewArray(DOUBLES, sketch.let(FunctionSketch.length(a))));
        sketch.block.add(new CallStatement(Optional.empty(), own, List.of(a, array), line(5)));

        assertThat(body(sketch.returning(sketch.let(times(norm, number(2.0)))))).isEqualTo("""
                double norm = Other.norm(a);
                addTo(a, new double[a.length]); // 5
                return norm * 2.0;""");
    }

    @Test
    void longExpressionsAreSplit() {
        Value x = sketch.parameter("aLongNameForAVariable", DOUBLE);
        Value sum = x;
        for (String function : List.of("exp", "sin", "cos", "tanh")) {
            sum = sketch.let(add(sketch.let(math(function, sketch.let(times(x, number(2.0))))), sum));
        }
        assertThat(body(sketch.returning(sum))).isEqualTo("""
                double sum = Math.exp(aLongNameForAVariable * 2.0) + aLongNameForAVariable;
                double sum1 = Math.sin(aLongNameForAVariable * 2.0) + sum;
                double sum2 = Math.cos(aLongNameForAVariable * 2.0) + sum1;
                return Math.tanh(aLongNameForAVariable * 2.0) + sum2;""");
    }

    @Test
    void shadowsOfNestedArraysAreAllocatedRowByRow() {
        Value rows = sketch.parameter("rows", ROWS);
        assertThat(unit(sketch.returning(sketch.adjoint("rows", new Op.ZerosLike(rows)))))
                .contains("""
                    static double[][] f(double[][] rows) {
                        return zerosLike(rows);
                    }

                    /**
                     * Zeros in the shape of an array, row by row; null where a row is null.
                     */
                    private static double[][] zerosLike(double[][] array) {
                        double[][] zeros = new double[array.length][];
                        for (int i = 0; i < array.length; i++) {
                            zeros[i] = array[i] == null ? null : new double[array[i].length];
                        }
                        return zeros;
                    }
                """.indent(0));
    }

    @Test
    void whatNobodyUsesIsLeftOut() {
        Value x = sketch.parameter("x", DOUBLE);
        Value unused = sketch.named("unused", math("exp", x));
        sketch.named("alsoUnused", math("exp", unused));

        assertThat(body(sketch.returning(x))).isEqualTo("return x;");
    }

    @Test
    void variablesDoNotHideClassesOrKeywords() {
        Value math = sketch.parameter("Math", DOUBLE);
        Value exp = sketch.named("class", math("exp", math));

        assertThat(body(sketch.returning(sketch.let(times(exp, exp))))).isEqualTo("""
                double class1 = Math.exp(Math1);
                return class1 * class1;""");
    }
}
