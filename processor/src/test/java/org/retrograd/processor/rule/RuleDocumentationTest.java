package org.retrograd.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps docs/rules.md true. {@code -Dretrograd.update=true} writes it anew. */
class RuleDocumentationTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir", ""), "..", "docs", "rules.md");

    private static final String HEAD = """
            # Derivatives of operators and of `Math`

            Generated from the rules and their test data; to write it anew, run `mvn -pl processor -am test -Dretrograd.update=true`.

            Operands are called `x`, `y`, `z`, the result `r`. In reverse mode `d` is the adjoint of the result, and the
            formula is what is added to the operand's adjoint; in forward mode `d` is the operand's tangent, and the
            formula is what is added to the tangent of the result.

            `p where c` means `c || d != 0 ? p : 0`. Where the condition does not hold, the partial has a pole or the
            function ends. There a zero coming in gives a zero, so that a value that is not used makes no `NaN`;
            anything else coming in gives what the formula gives. Where the condition holds, the formula itself is used
            even for a zero, so that second derivatives are right. The guard vanishes from generated code where `d` or
            the operands are known to be harmless constants.

            The last column says what comes out for `d = 1` at kinks, jumps, singular points, and `NaN`, for each operand. At all
            of these points with finite operands, `d = 0` gives 0. "0 a.e." marks a derivative that is zero almost
            everywhere: it counts as a constant, and where the operand is active the compiler warns.

            `StrictMath` has the same rules, with functions of `StrictMath` in them. `float` overloads compute in `float`.

            Outside its domain a function's value is `NaN`. The derivative is `NaN` as well except for `log`, `log10` and
            `log1p`, whose formulas continue beyond the pole, and for the dividend of a remainder. The derivative of `pow` with respect to its exponent is `NaN`
            for a negative base, even if the exponent is an integer, because its neighbours give no number. An operand
            that is `NaN` never gives a silent zero, except in functions that are constant almost everywhere.

            """;

    @Test
    void pageIsUpToDate() throws IOException {
        String page = HEAD
                + table("Operator", RuleLines.OPERATORS, RuleCases.OPERATORS)
                + "\n"
                + table("Method", RuleLines.METHODS, RuleCases.METHODS);
        if (Boolean.getBoolean("retrograd.update")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    private static String table(String title, List<RuleLine> lines, List<RuleCase> cases) {
        Map<String, RuleCase> data = cases.stream().collect(Collectors.toMap(RuleCase::name, Function.identity()));
        String rows =
                lines.stream().map(line -> row(line, data.get(line.name()))).collect(Collectors.joining());
        return "| %s | Formulas | Kinks and singular points |\n|---|---|---|\n".formatted(title) + rows;
    }

    private static String row(RuleLine line, RuleCase data) {
        String formulas = numbered(line.pullbacks().size(), i -> formula(line, i));
        String special =
                data.special().stream().map(RuleDocumentationTest::special).collect(Collectors.joining("<br>"));
        return "| `%s` | %s | %s |\n".formatted(line.name(), formulas, special);
    }

    private static String formula(RuleLine line, int operand) {
        String text = line.pullbacks().get(operand);
        return Symbol.ofOperand(operand).text() + ": "
                + (text.equals("0") ? "0 a.e." : "`" + text.replace("|", "\\|") + "`");
    }

    private static String special(RuleCase.Special special) {
        return Stream.of(special.point())
                        .map(point -> numbered(
                                point.length, i -> Symbol.ofOperand(i).text() + " = " + number(point[i]), ", "))
                        .collect(Collectors.joining())
                + " → "
                + numbered(special.derivatives().length, i -> number(special.derivatives()[i]), ", ");
    }

    private static String numbered(int count, IntFunction<String> text) {
        return numbered(count, text, "<br>");
    }

    private static String numbered(int count, IntFunction<String> text, String separator) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(separator));
    }

    private static String number(double number) {
        if (Double.isInfinite(number)) {
            return number > 0 ? "∞" : "−∞";
        }
        String text = Double.toString(number).replace("-", "−");
        return text.endsWith(".0") && !text.equals("−0.0") ? text.substring(0, text.length() - 2) : text;
    }
}
