package org.retrograd.processor.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.frontend.LoweredMethod;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/** What is known of the elements of arrays, each fact beside programs of which it does not hold. */
class ElementFactsTest {

    private static Function program(String body) {
        return LoweredMethod.of("static double f(double[] x, double[] y, double c, int n) { " + body + " }");
    }

    private static List<Statement> all(Function function) {
        List<Statement> statements = new ArrayList<>();
        Blocks.forEach(function.body(), statements::add);
        return statements;
    }

    private static Value made(Function function) {
        return all(function).stream()
                .filter(statement -> statement instanceof Let let && let.op() instanceof Op.NewArray)
                .map(statement -> ((Let) statement).result())
                .findFirst()
                .orElseThrow();
    }

    /** What comes behind the array that is made. */
    private static Block behind(Function function, Value array) {
        List<Statement> statements = function.body().statements();
        int made = 0;
        while (!statements.get(made).results().contains(array)) {
            made++;
        }
        return new Block(statements.subList(made + 1, statements.size()), List.of());
    }

    /** Of the array that is made. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | double[] t = new double[n]; for (int i = 0; i < n; i++) { t[i] = c; } return t[0];",
                "true  | double[] t = new double[3]; for (int i = 0; i < 3; i++) { t[i] = c; } return t[0];",
                "true  | double[] t = new double[n]; for (int i = 0; i < t.length; i++) { t[i] = c; } return t[0];",
                "true  | double[] t = new double[x.length]; for (int i = 0; i < x.length; i++) { t[i] = c; } return t[0];",
                "false | double[] t = new double[x.length]; for (int i = 0; i < y.length; i++) { t[i] = c; } return t[0];",
                "false | double[] t = new double[3]; for (int i = 0; i < 2; i++) { t[i] = c; } return t[0];",
                "false | double[] t = new double[n]; for (int i = 1; i < n; i++) { t[i] = c; } return t[0];",
                "false | double[] t = new double[n]; for (int i = 0; i < n; i += 2) { t[i] = c; } return t[0];",
                "false | double[] t = new double[n]; for (int i = n - 1; i >= 0; i--) { t[i] = c; } return t[0];",
                "false | double[] t = new double[n]; for (int i = 0; i < n; i++) { t[0] = c; } return t[0];",
                "false | double[] t = new double[n]; for (int i = 0; i < n; i++) { x[i] = t[i]; } return c;",
                "true  | double[] t = new double[n]; for (int i = 0; i < n; i++) { t[i] = c; x[i] = t[i]; } return c;",
                "false | double[] t = new double[n]; for (int i = 0; i < n; i++) { x[i] = t[i]; t[i] = c; } return c;",
                "false | double[] t = new double[n]; for (int i = 0; i < n; i++) { x[i] = c; c += t[i]; } return c;",
                "false | double[] t = new double[n]; for (int i = 0; i < n; i++) { t[i] = c; x[i] = t[n]; } return c;",
                "true  | double[] t = new double[n]; for (int i = 0; i < n; i++) { t[i] = c; t[i] += c; } return t[0];",
                "false | double[] t = new double[n]; for (int i = 0; i < n; i++) { t[i] = c; t[0] += c; } return t[0];",
                "true  | double[] s = x.clone(); double[] t = new double[s.length]; for (int i = 0; i < x.length; i++) { t[i] = c; } return t[0] * s[0];",
                "false | double[] t = new double[n]; for (int i = 0; i < n; i++) { t[i] += c; } return t[0];",
                "false | double[] t = new double[n]; for (int i = 0; i < n; i++) { if (c > 0) { t[i] = c; } } return t[0];",
                "false | double[] t = new double[n]; for (int i = 0; i < n; i++) { t[i] = c; if (c > 0) { break; } } return t[0];",
                "false | double[] t = new double[n]; c += t[0]; for (int i = 0; i < n; i++) { t[i] = c; } return t[0];",
                "false | double[] t = new double[n]; t[0] = 1; for (int i = 0; i < n; i++) { t[i] = c; } return t[0];",
                "false | double[] t = new double[n]; if (c > 0) { for (int i = 0; i < n; i++) { t[i] = c; } } return t[0];",
            })
    void allElementsAreWrittenFirst(boolean areThey, String body) {
        Function function = program(body);
        Value array = made(function);

        assertThat(FullWrites.areFirst(behind(function, array), array, Definitions.of(function)))
                .isEqualTo(areThey);
    }

    /** Of the array that is made. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | double[] t = new double[n]; t[0] = c; c = t[0]; for (int i = 0; i < n; i++) { t[i] = 0; } return c;",
                "true  | double[] t = new double[n]; t[0] = c; for (int i = n - 1; i >= 0; i--) { t[i] = 0; } return c;",
                "true  | double[] t = new double[n]; for (int i = t.length - 1; i >= 0; i--) { c += t[i]; t[i] = 0; } return c;",
                "false | double[] t = new double[n]; for (int i = n - 2; i >= 0; i--) { t[i] = 0; } return c;",
                "false | double[] t = new double[n]; for (int i = n + 1; i >= 0; i--) { t[i] = 0; } return c;",
                "false | double[] t = new double[n]; for (int i = x.length - 1; i >= 0; i--) { t[i] = 0; } return c;",
                "false | double[] t = new double[n]; for (int i = n - 1; i >= 1; i--) { t[i] = 0; } return c;",
                "false | double[] t = new double[n]; for (int i = n - 1; i > 0; i--) { t[i] = 0; } return c;",
                "false | double[] t = new double[n]; for (int i = n - 1; i >= 0; i -= 2) { t[i] = 0; } return c;",
                "false | double[] t = new double[n]; for (int i = 1; i < n; i++) { t[i] = 0; } return c;",
                "false | double[] t = new double[n]; for (int i = 0; i < x.length; i++) { t[i] = 0; } return c;",
                "false | double[] t = new double[n]; for (int i = 0; i < n; i++) { t[i] = 1; } return c;",
                "false | double[] t = new double[n]; for (int i = 0; i < n; i++) { t[i] = -0.0; } return c;",
                "false | double[] t = new double[n]; for (int i = 0; i < n; i++) { t[i] = c; } return c;",
                "false | double[] t = new double[n]; for (int i = 0; i < n; i++) { t[0] = 0; } return c;",
                "false | double[] t = new double[n]; for (int i = 0; i < n; i++) { t[i] = 0; t[0] = c; } return c;",
                "false | double[] t = new double[n]; for (int i = 0; i < n; i++) { t[i] = 0; t[i] += c; } return c;",
                "false | double[] t = new double[n]; for (int i = 0; i < n; i++) { if (c > 0) { t[i] = 0; } } return c;",
                "false | double[] t = new double[n]; for (int i = 0; i < n; i++) { t[i] = 0; if (c > 0) { break; } } return c;",
                "false | double[] t = new double[n]; for (int i = 0; i < n; i++) { t[i] = 0; } t[0] = c; return c;",
                "false | double[] t = new double[n]; for (int i = 0; i < n; i++) { c += t[i]; } return c;",
                "false | double[] t = new double[n]; for (int i = 0; i < n; i++) { x[i] = 0; c += t[i]; } return c;",
            })
    void allElementsAreLeftAsZeros(boolean areThey, String body) {
        Function function = program(body);
        Value array = made(function);

        assertThat(ZeroedArrays.areLeft(behind(function, array), array, Definitions.of(function)))
                .isEqualTo(areThey);
    }

    /** Of the first load, which is in the first loop. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | for (int i = 0; i < x.length; i++) { c += x[i]; } return c;",
                "true  | for (int i = 2; i < x.length; i += 3) { c += x[i]; } return c;",
                "true  | double[] t = new double[n]; for (int i = 0; i < n; i++) { c += t[i]; } return c;",
                "true  | for (int i = x.length - 1; i >= 0; i--) { c += x[i]; } return c;",
                "true  | for (int i = x.length - 2; i >= 1; i -= 2) { c += x[i]; } return c;",
                "false | for (int i = -1; i < x.length; i++) { c += x[i]; } return c;",
                "false | for (int i = n; i < x.length; i++) { c += x[i]; } return c;",
                "false | for (int i = 0; i <= x.length; i++) { c += x[i]; } return c;",
                "false | for (int i = 0; i < y.length; i++) { c += x[i]; } return c;",
                "false | for (int i = 0; i < n; i++) { c += x[i]; } return c;",
                "false | for (int i = 0; i < x.length; i++) { c += x[n]; } return c;",
                "false | double[] t = new double[n]; for (int i = 0; i < x.length; i++) { c += t[i]; } return c;",
                "false | for (int i = x.length; i >= 0; i--) { c += x[i]; } return c;",
                "false | for (int i = x.length - 0; i >= 0; i--) { c += x[i]; } return c;",
                "false | for (int i = x.length + 1; i >= 0; i--) { c += x[i]; } return c;",
                "false | for (int i = x.length - n; i >= 0; i--) { c += x[i]; } return c;",
                "false | for (int i = x.length - 1; i >= -1; i--) { c += x[i]; } return c;",
                "false | for (int i = x.length - 1; i >= n; i--) { c += x[i]; } return c;",
                "false | for (int i = y.length - 1; i >= 0; i--) { c += x[i]; } return c;",
                "false | for (int i = 7 - 1; i >= 0; i--) { c += x[i]; } return c;",
                "false | for (int i = x.length - -1; i >= 0; i--) { c += x[i]; } return c;",
            })
    void loopsCountThroughElements(boolean doThey, String body) {
        Function function = program(body);
        Loop loop = all(function).stream()
                .filter(Loop.class::isInstance)
                .map(Loop.class::cast)
                .findFirst()
                .orElseThrow();
        Op.ArrayLoad load = all(function).stream()
                .filter(statement -> statement instanceof Let let && let.op() instanceof Op.ArrayLoad)
                .map(statement -> (Op.ArrayLoad) ((Let) statement).op())
                .findFirst()
                .orElseThrow();

        assertThat(ElementBounds.hold(loop, load.array(), load.index(), Definitions.of(function)))
                .isEqualTo(doThey);
    }

    /** Which no method says of itself: the arrays of derivatives are made so. */
    @Test
    void shadowsAreAsLongAsTheirPrimals() {
        Values values = new Values();
        Value x = values.fresh(Name.primal("x"), new ArrayType(PrimitiveType.DOUBLE));
        Value y = values.fresh(Name.primal("y"), new ArrayType(PrimitiveType.DOUBLE));
        Value i = values.fresh(Name.primal("i"), PrimitiveType.INT);
        BlockBuilder block = new BlockBuilder(values);
        Operand shadow = block.let(new Op.ZerosLike(x), SourceSpan.NONE);
        Loop throughX = through(block.let(new Op.ArrayLength(x), SourceSpan.NONE), i);
        Loop throughY = through(block.let(new Op.ArrayLength(y), SourceSpan.NONE), i);
        Function function = new Function("f", List.of(x, y), Optional.empty(), block.build(List.of()));

        assertThat(ElementBounds.hold(throughX, shadow, i, Definitions.of(function)))
                .isTrue();
        assertThat(ElementBounds.hold(throughY, shadow, i, Definitions.of(function)))
                .isFalse();
    }

    private static Loop through(Operand length, Value index) {
        LoopRange range = new LoopRange(index, Constant.of(0), length, BinaryOperator.LESS, 1);
        return new Loop(range, List.of(), Block.EMPTY, SourceSpan.NONE);
    }
}
