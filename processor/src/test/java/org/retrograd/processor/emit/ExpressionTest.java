package org.retrograd.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.retrograd.processor.emit.FunctionSketch.DOUBLE;
import static org.retrograd.processor.emit.FunctionSketch.INT;
import static org.retrograd.processor.emit.FunctionSketch.add;
import static org.retrograd.processor.emit.FunctionSketch.binary;
import static org.retrograd.processor.emit.FunctionSketch.convert;
import static org.retrograd.processor.emit.FunctionSketch.divide;
import static org.retrograd.processor.emit.FunctionSketch.less;
import static org.retrograd.processor.emit.FunctionSketch.math;
import static org.retrograd.processor.emit.FunctionSketch.negate;
import static org.retrograd.processor.emit.FunctionSketch.not;
import static org.retrograd.processor.emit.FunctionSketch.number;
import static org.retrograd.processor.emit.FunctionSketch.subtract;
import static org.retrograd.processor.emit.FunctionSketch.times;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Value;

class ExpressionTest {

    private final FunctionSketch sketch = new FunctionSketch();
    private final Value x = sketch.parameter("x", DOUBLE);
    private final Value y = sketch.parameter("y", DOUBLE);
    private final Value i = sketch.parameter("i", INT);
    private final Value j = sketch.parameter("j", INT);

    @Test
    void groupingIsKept() {
        assertThat(sketch.expression(subtract(x, sketch.let(subtract(y, x))))).isEqualTo("x - (y - x)");
        assertThat(sketch.expression(subtract(sketch.let(subtract(y, x)), x))).isEqualTo("y - x - x");
        assertThat(sketch.expression(add(x, sketch.let(add(y, x))))).isEqualTo("x + (y + x)");
        assertThat(sketch.expression(times(x, sketch.let(times(y, x))))).isEqualTo("x * (y * x)");
        assertThat(sketch.expression(times(x, sketch.let(divide(y, x))))).isEqualTo("x * (y / x)");
        assertThat(sketch.expression(times(sketch.let(divide(y, x)), x))).isEqualTo("y / x * x");
        assertThat(sketch.expression(times(sketch.let(add(y, x)), x))).isEqualTo("(y + x) * x");
        assertThat(sketch.expression(add(sketch.let(times(y, x)), x))).isEqualTo("y * x + x");
    }

    @Test
    void signsAreWrittenOnce() {
        assertThat(sketch.expression(negate(sketch.let(negate(x))))).isEqualTo("-(-x)");
        assertThat(sketch.expression(negate(sketch.let(times(x, y))))).isEqualTo("-(x * y)");
        assertThat(sketch.expression(times(sketch.let(negate(x)), y))).isEqualTo("-x * y");
        assertThat(sketch.expression(times(y, sketch.let(negate(x))))).isEqualTo("y * -x");
        assertThat(sketch.expression(add(y, sketch.let(negate(x))))).isEqualTo("y - x");
        assertThat(sketch.expression(subtract(y, sketch.let(negate(x))))).isEqualTo("y + x");
        assertThat(sketch.expression(add(sketch.let(negate(y)), x))).isEqualTo("x - y");
        assertThat(sketch.expression(add(x, number(-1.0)))).isEqualTo("x - 1.0");
        assertThat(sketch.expression(times(x, number(-1.0)))).isEqualTo("x * -1.0");
        assertThat(sketch.expression(add(x, sketch.let(times(sketch.let(negate(x)), y)))))
                .isEqualTo("x + (-x * y)");
    }

    @Test
    void integersWidenUnaskedNextToDoubles() {
        PrimitiveType type = PrimitiveType.DOUBLE;
        assertThat(sketch.expression(times(sketch.let(convert(i, type)), x))).isEqualTo("i * x");
        assertThat(sketch.expression(times(x, sketch.let(convert(i, type))))).isEqualTo("x * i");
        assertThat(sketch.expression(divide(sketch.let(convert(i, type)), sketch.let(convert(j, type)))))
                .isEqualTo("(double) i / j");
        assertThat(sketch.expression(times(
                        x, sketch.let(convert(sketch.let(binary(BinaryOperator.DIVIDE, i, j)), type)))))
                .isEqualTo("x * (i / j)");
        assertThat(sketch.expression(math("exp", sketch.let(convert(i, type))))).isEqualTo("Math.exp((double) i)");
        assertThat(sketch.expression(convert(sketch.let(add(x, y)), PrimitiveType.INT)))
                .isEqualTo("(int) (x + y)");
        assertThat(sketch.expression(convert(i, type))).isEqualTo("i");
    }

    @Test
    void negationsMindNan() {
        assertThat(sketch.expression(not(sketch.let(less(x, y))))).isEqualTo("!(x < y)");
        assertThat(sketch.expression(not(sketch.let(less(i, j))))).isEqualTo("i >= j");
        assertThat(sketch.expression(not(sketch.let(binary(BinaryOperator.EQUAL, x, y)))))
                .isEqualTo("x != y");
    }

    @Test
    void obscureOperatorsAreParenthesised() {
        assertThat(sketch.expression(
                        binary(BinaryOperator.AND, sketch.let(binary(BinaryOperator.SHIFT_RIGHT, i, j)), number(1))))
                .isEqualTo("(i >> j) & 1");
        assertThat(sketch.expression(binary(BinaryOperator.SHIFT_LEFT, sketch.let(add(i, j)), number(1))))
                .isEqualTo("(i + j) << 1");
    }

    @Test
    void choices() {
        Value condition = sketch.let(less(x, y));
        Value choice =
                sketch.conditional("", condition, DOUBLE, () -> List.of(sketch.let(times(x, y))), () -> List.of(y));
        assertThat(sketch.expression(add(choice, x))).isEqualTo("(x < y ? x * y : y) + x");
    }

    @Test
    void shortCircuits() {
        Value and = sketch.conditional(
                "",
                sketch.let(less(x, y)),
                PrimitiveType.BOOLEAN,
                () -> List.of(sketch.let(less(i, j))),
                () -> List.of(Constant.of(false)));
        Value or = sketch.conditional(
                "",
                and,
                PrimitiveType.BOOLEAN,
                () -> List.of(Constant.of(true)),
                () -> List.of(sketch.let(less(j, i))));
        assertThat(sketch.expression(not(or))).isEqualTo("!((x < y && i < j) || j < i)");
    }

    @Test
    void aBranchThatNeedsAVariableMakesAStatement() {
        Value result = sketch.values.fresh(Name.NONE, DOUBLE);
        sketch.choice(
                If.Form.EXPRESSION,
                sketch.let(less(x, y)),
                List.of(result),
                0,
                () -> {
                    Value exp = sketch.let(math("exp", x));
                    return List.of(sketch.let(times(exp, exp)));
                },
                () -> List.of(y));
        assertThat(FunctionSketch.body(sketch.returning(result))).isEqualTo("""
                double product = y;
                if (x < y) {
                    double exp = Math.exp(x);
                    product = exp * exp;
                }
                return product;""");
    }

    @ParameterizedTest
    @CsvSource({
        "2.0, 2.0",
        "-0.0, -0.0",
        "NaN, java.lang.Double.NaN",
        "-Infinity, java.lang.Double.NEGATIVE_INFINITY",
        "1e300, 1.0E300"
    })
    void doubleLiterals(double literal, String text) {
        assertThat(Literals.of(number(literal))).hasToString(text);
    }

    @Test
    void otherLiterals() {
        assertThat(Literals.of(new Constant(1.0f, PrimitiveType.FLOAT))).hasToString("1.0f");
        assertThat(Literals.of(new Constant(100L, PrimitiveType.LONG))).hasToString("100L");
        assertThat(Literals.of(new Constant('a', PrimitiveType.CHAR))).hasToString("'a'");
        assertThat(Literals.of(new Constant('\'', PrimitiveType.CHAR))).hasToString("'\\''");
        assertThat(Literals.of(new Constant((byte) 1, PrimitiveType.BYTE))).hasToString("(byte) 1");
        assertThat(Literals.of(number(Integer.MIN_VALUE))).hasToString("java.lang.Integer.MIN_VALUE");
    }
}
