package org.retrograd.processor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retrograd.processor.frontend.LoweredMethod;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.Value;

/** Which variables derivatives read, by the textbook's rules of the operations. */
class ToBeRecordedTest {

    private static String recorded(String body) {
        Function function = LoweredMethod.of("static double f(double x, double y, int n) { " + body + " }");
        Activity activity = Activity.of(
                function,
                function.parameters().stream()
                        .filter(parameter -> parameter.type().isDifferentiable())
                        .toList());
        List<Value> values = new ArrayList<>(function.parameters());
        Blocks.forEach(function.body(), statement -> Blocks.forEachDefined(statement, values::add));
        ToBeRecorded recorded = ToBeRecorded.of(function, activity);
        return String.join(
                " ",
                values.stream()
                        .filter(value -> !value.name().isTemporary() && recorded.contains(value))
                        .map(value -> value.name().base())
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "''    | double a = x + y; double b = a - 2 * x; return b;",
                "x y   | double a = x * y; return a;",
                "x     | double a = x * n; double b = Math.sin(x); return a + b;",
                "e     | double e = Math.exp(x); return e;",
                "e s   | double e = Math.exp(x); double s = 1 / (1 + e); return s;",
                "r     | double r = Math.sqrt(x); double a = r + y; return a;",
                "''    | double e = Math.exp(x * y); if (e > 2) { return x; } return y;",
                "x y e | double e = Math.exp(x * y); if (e > 2) { return e; } return y;",
                "x s   | double s = y; for (int i = 0; i < n; i++) { s = s * x; } return s;",
            })
    void whatDerivativesReadIsFound(String names, String body) {
        assertThat(recorded(body)).isEqualTo(names);
    }
}
