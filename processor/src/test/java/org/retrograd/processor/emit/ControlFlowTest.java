package org.retrograd.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.retrograd.processor.emit.FunctionSketch.DOUBLE;
import static org.retrograd.processor.emit.FunctionSketch.DOUBLES;
import static org.retrograd.processor.emit.FunctionSketch.INT;
import static org.retrograd.processor.emit.FunctionSketch.add;
import static org.retrograd.processor.emit.FunctionSketch.body;
import static org.retrograd.processor.emit.FunctionSketch.length;
import static org.retrograd.processor.emit.FunctionSketch.less;
import static org.retrograd.processor.emit.FunctionSketch.load;
import static org.retrograd.processor.emit.FunctionSketch.math;
import static org.retrograd.processor.emit.FunctionSketch.number;
import static org.retrograd.processor.emit.FunctionSketch.subtract;
import static org.retrograd.processor.emit.FunctionSketch.times;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Role;
import org.retrograd.processor.ir.Value;

class ControlFlowTest {

    private final FunctionSketch sketch = new FunctionSketch();

    @Test
    void aReduction() {
        Value x = sketch.parameter("x", DOUBLES);
        Value n = sketch.let(length(x));
        Value i = sketch.index("i");
        Carry s = sketch.carry("s", number(0.0));
        sketch.loop(i, n, List.of(s), 9, () -> {
            Value u = sketch.named("u", 10, subtract(sketch.let(load(x, i)), number(1.0)));
            return List.of(sketch.named("s", 11, add(s.parameter(), sketch.let(times(u, u)))));
        });
        assertThat(body(sketch.returning(s.result()))).isEqualTo("""
                double s = 0.0;
                for (int i = 0; i < x.length; i++) { // 9
                    double u = x[i] - 1.0; // 10
                    s += u * u; // 11
                }
                return s;""");
    }

    @Test
    void twoSumsInOneIteration() {
        Value x = sketch.parameter("x", DOUBLE);
        Value n = sketch.parameter("n", INT);
        Value i = sketch.index("i");
        Carry s = sketch.carry("s", x);
        sketch.loop(i, n, List.of(s), 0, () -> {
            Value first = sketch.named("s", times(s.parameter(), number(2.0)));
            return List.of(sketch.named("s", add(first, x)));
        });
        assertThat(body(sketch.returning(s.result()))).isEqualTo("""
                double s = x;
                for (int i = 0; i < n; i++) {
                    s *= 2.0;
                    s += x;
                }
                return s;""");
    }

    @Test
    void fibonacci() {
        Value x = sketch.parameter("x", DOUBLE);
        Value n = sketch.parameter("n", INT);
        Carry a = sketch.carry("a", number(0.0));
        Carry b = sketch.carry("b", x);
        sketch.loop(
                sketch.index("i"),
                n,
                List.of(a, b),
                0,
                () -> List.of(b.parameter(), sketch.named("b", 4, add(a.parameter(), b.parameter()))));
        assertThat(body(sketch.returning(sketch.let(times(a.result(), b.result())))))
                .isEqualTo("""
                double a = 0.0;
                double b = x;
                for (int i = 0; i < n; i++) {
                    double b1 = a + b; // 4
                    a = b;
                    b = b1;
                }
                return a * b;""");
    }

    @Test
    void aSwap() {
        Value x = sketch.parameter("x", DOUBLE);
        Value n = sketch.parameter("n", INT);
        Carry a = sketch.carry("a", number(0.0));
        Carry b = sketch.carry("b", x);
        sketch.loop(sketch.index("i"), n, List.of(a, b), 0, () -> List.of(b.parameter(), a.parameter()));
        assertThat(body(sketch.returning(sketch.let(subtract(a.result(), b.result())))))
                .isEqualTo("""
                double a = 0.0;
                double b = x;
                for (int i = 0; i < n; i++) {
                    double oldA = a;
                    a = b;
                    b = oldA;
                }
                return a - b;""");
    }

    @Test
    void aReverseSweep() {
        Value x = sketch.parameter("x", DOUBLES);
        Value dx = sketch.adjoint("x", new Op.ZerosLike(x));
        Value i = sketch.index("i");
        Value last = sketch.let(subtract(sketch.let(length(x)), number(1)));
        LoopRange range = new LoopRange(i, last, number(0), BinaryOperator.GREATER_EQUAL, -1);
        sketch.loop(range, List.of(), 3, () -> {
            sketch.block.add(new ArrayAdd(dx, i, sketch.let(load(x, i)), FunctionSketch.line(4)));
            return List.of();
        });
        assertThat(body(sketch.returning(dx))).isEqualTo("""
                double[] dX = new double[x.length];
                for (int i = x.length - 1; i >= 0; i--) { // 3
                    dX[i] += x[i]; // 4
                }
                return dX;""");
    }

    @Test
    void aBoundThatTheBodyChangesIsEvaluatedOnce() {
        Value n = sketch.parameter("n", INT);
        Value a = sketch.parameter("a", new ArrayType(INT));
        Value bound = sketch.let(add(sketch.let(load(a, number(0))), number(1)));
        Value i = sketch.index("i");
        sketch.loop(i, bound, List.of(), 0, () -> {
            sketch.block.add(new ArrayStore(a, number(0), i, SourceSpan.NONE));
            return List.of();
        });
        assertThat(body(sketch.returning(n))).isEqualTo("""
                int sum = a[0] + 1;
                for (int i = 0; i < sum; i++) {
                    a[0] = i;
                }
                return n;""");
    }

    @Test
    void aBranchThatChangesNothingIsNotWritten() {
        Value x = sketch.parameter("x", DOUBLE);
        Name name = new Name("x", Role.ADJOINT);
        Value first = sketch.adjoint("x", math("exp", x));
        Value result = sketch.values.fresh(name, DOUBLE);
        sketch.choice(
                If.Form.STATEMENT,
                sketch.let(less(x, number(0.0))),
                List.of(result),
                5,
                () -> List.of(sketch.adjoint("x", 6, add(first, x))),
                () -> List.of(first));
        assertThat(body(sketch.returning(result))).isEqualTo("""
                double dX = Math.exp(x);
                if (x < 0.0) { // 5
                    dX += x; // 6
                }
                return dX;""");
    }

    @Test
    void branchesThatBothAssign() {
        Value x = sketch.parameter("x", DOUBLE);
        Value y = sketch.choice(
                "y",
                sketch.let(less(x, number(0.0))),
                DOUBLE,
                () -> List.of(sketch.named("a", 3, times(x, x))),
                () -> List.of(sketch.named("b", 5, math("exp", x))));
        assertThat(body(sketch.returning(sketch.let(times(y, y))))).isEqualTo("""
                double y;
                if (x < 0.0) {
                    y = x * x; // 3
                } else {
                    y = Math.exp(x); // 5
                }
                return y * y;""");
    }

    @Test
    void aConstantBranchInitialises() {
        Value x = sketch.parameter("x", DOUBLE);
        Value y = sketch.choice(
                "y",
                sketch.let(less(x, number(0.0))),
                DOUBLE,
                () -> List.of(number(0.0)),
                () -> List.of(sketch.let(math("exp", x))));
        assertThat(body(sketch.returning(sketch.let(times(y, y))))).isEqualTo("""
                double y = 0.0;
                if (!(x < 0.0)) {
                    y = Math.exp(x);
                }
                return y * y;""");
    }

    @Test
    void choicesInElseBranchesAreChained() {
        Value x = sketch.parameter("x", DOUBLE);
        Value y = sketch.choice(
                "y",
                sketch.let(less(x, number(0.0))),
                DOUBLE,
                () -> List.of(sketch.let(math("exp", x))),
                () -> List.of(sketch.choice(
                        "y",
                        sketch.let(less(x, number(1.0))),
                        DOUBLE,
                        () -> List.of(sketch.let(math("sin", x))),
                        () -> List.of(sketch.let(math("cos", x))))));
        assertThat(body(sketch.returning(y))).isEqualTo("""
                double y;
                if (x < 0.0) {
                    y = Math.exp(x);
                } else if (x < 1.0) {
                    y = Math.sin(x);
                } else {
                    y = Math.cos(x);
                }
                return y;""");
    }

    @Test
    void namesAreFreeAgainBehindABlock() {
        Value x = sketch.parameter("x", DOUBLE);
        Value n = sketch.parameter("n", INT);
        Value a = sketch.parameter("a", DOUBLES);
        for (int loop = 0; loop < 2; loop++) {
            Value i = sketch.index("i");
            sketch.loop(i, n, List.of(), 0, () -> {
                Value u = sketch.named("u", math("exp", x));
                sketch.block.add(new ArrayStore(a, i, sketch.let(times(u, u)), SourceSpan.NONE));
                return List.of();
            });
        }
        assertThat(body(sketch.returningNothing())).isEqualTo("""
                for (int i = 0; i < n; i++) {
                    double u = Math.exp(x);
                    a[i] = u * u;
                }
                for (int i = 0; i < n; i++) {
                    double u = Math.exp(x);
                    a[i] = u * u;
                }""");
    }
}
