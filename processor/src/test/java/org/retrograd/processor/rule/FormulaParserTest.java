package org.retrograd.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaParserTest {

    private static final FormulaEvaluator EVALUATOR =
            new FormulaEvaluator(Map.of(Symbol.X, 2.0, Symbol.Y, 3.0, Symbol.Z, 5.0, Symbol.R, 7.0, Symbol.D, 11.0));

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "x @ 2",
                "x + y * z @ 17",
                "(x + y) * z @ 25",
                "z - y - x @ 0",
                "d / x / y @ 1.8333333333333333",
                "-x * y @ -6",
                "x - -y @ 5",
                "--x @ 2",
                "0.5 * r @ 3.5",
                "max(x, y) @ 3",
                "fma(x, y, z) @ 11",
                "x < y ? 1 : z < r ? 2 : 3 @ 1",
                "x > y ? 1 : z > r ? 2 : 3 @ 3",
                "x > y || z < r && r < d ? 1 : 2 @ 1",
                "(x < y || z < r) && r > d ? 1 : 2 @ 2",
                "x == 2 && y != 3 ? 1 : 2 @ 2",
                "x <= 2 && y >= 3 ? 1 : 2 @ 1",
                "NaN @ NaN",
                "d / x where x != 0 @ 5.5",
                "d / (x - 2) where x != 2 @ Infinity",
            })
    void readsWhatJavaWouldRead(String text, double expected) {
        assertThat((Object) EVALUATOR.number(FormulaParser.parse(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x +",
                "x y",
                "(x",
                "x)",
                "w",
                "d * cso(x)",
                "cos(x, y)",
                "cos()",
                "1.2.3",
                "x ? 1 : 2",
                "x + (y < z)",
                "x < y < z",
                "d where x",
                "x ? y",
                "x && y",
                "x = y",
                "#",
                "max(x < y, z)",
                "(x < y ? x < z : y < z) + 1",
                "x where x > 0 where y > 0"
            })
    void refusesTheRest(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormulaParser.parse(text))
                .withMessageContaining("\"" + text + "\"");
    }

    @Test
    void namesWhatItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormulaParser.parse("d * w"))
                .withMessage("unknown name 'w' in the formula \"d * w\"");
    }

    @Test
    void knowsWhatAFormulaReads() {
        assertThat(FormulaParser.parse("d * cos(x)").freeVariables()).containsExactly(Symbol.X, Symbol.D);
        assertThat(FormulaParser.parse("-d").freeVariables()).containsExactly(Symbol.D);
        assertThat(FormulaParser.parse("y > 0 && z > 0 ? d : 2 * r").freeVariables())
                .containsExactly(Symbol.Y, Symbol.Z, Symbol.R, Symbol.D);
        assertThat(FormulaParser.parse("1 where x > 0").freeVariables()).containsExactly(Symbol.X, Symbol.D);
    }

    @Test
    void ruleCannotSpeakOfOperandsThatItHasNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleLine.rule("sin", "d * cos(y)").parse(MathLibrary.MATH))
                .withMessageContaining("sin has no operand y");
    }
}
