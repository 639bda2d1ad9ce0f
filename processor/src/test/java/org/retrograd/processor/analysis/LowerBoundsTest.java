package org.retrograd.processor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retrograd.processor.frontend.LoweredMethod;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;

class LowerBoundsTest {

    private static Operand divisor(Function function) {
        List<Operand> divisors = new ArrayList<>();
        Blocks.forEach(function.body(), statement -> {
            if (statement instanceof Let let
                    && let.op() instanceof Op.Binary binary
                    && binary.operator() == BinaryOperator.DIVIDE) {
                divisors.add(binary.right());
            }
        });
        return divisors.get(divisors.size() - 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | 1 + Math.exp(c)",
                "true  | 0.25 + 0.5 * Math.abs(c) + c * c",
                "true  | Math.exp(c * c)",
                "true  | Math.exp(Math.abs(c))",
                "true  | Math.max(c, 1e-9)",
                "true  | Math.max(c, 1) * Math.max(2, c)",
                "true  | Math.min(2, 1 + Math.sqrt(c))",
                "true  | 3 + Math.hypot(c, c)",
                "true  | 2 + c * c - 1",
                "true  | 1.0 + x.length",
                "true  | c > 0 ? 2 : 1 + c * c",
                "true  | 1f + (float) Math.exp(c)",
                "true  | 1 + c * c / (1 + c * c)",
                "false | c",
                "false | Math.exp(c)",
                "false | c * c",
                "false | Math.abs(c)",
                "false | x.length",
                "false | 1 + x.length",
                "false | 1 + c",
                "false | 1 - c * c",
                "false | 1 + c * c * c",
                "false | 2 + c * c - 3",
                "false | Math.max(c, 0)",
                "false | Math.min(c, 1)",
                "false | Math.max(c, 1e-200) * Math.max(c, 1e-200)",
                "false | (float) (1e-60 + c * c)",
                "false | c > 0 ? 2 : c",
                "false | 1 + 1 / Math.abs(c)",
                "false | 1 + x[0]",
                "false | 1 + Math.log(c)",
            })
    void somethingAboveZeroIsNeverZero(boolean isNeverZero, String expression) {
        Function function =
                LoweredMethod.of("static double f(double[] x, double c) { return 1 / (" + expression + "); }");

        assertThat(LowerBounds.of(function).isNeverZero(divisor(function))).isEqualTo(isNeverZero);
    }
}
