package org.retrograd.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Methods of very many statements, and very many methods, are compiled in seconds: the time grows as they do. */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LongMethodsTest {

    private static List<String> diagnostics(String source) {
        return Compiled.with(List.of(), List.of(new RetrogradProcessor()), source)
                .diagnostics();
    }

    private static String lines(int count, String line) {
        return IntStream.range(0, count)
                .mapToObj(k -> line.replace("#", Integer.toString(k)))
                .collect(Collectors.joining("\n"));
    }

    private static String method(String parameters, String start, String body) {
        return "final class Long {\n@org.retrograd.Differentiable\nstatic double f(" + parameters + ") {\ndouble r = "
                + start + ";\n" + body + "\nreturn r;\n}\n}\n";
    }

    @Test
    void fiveThousandStatements() {
        assertThat(diagnostics(method("double x, double y", "x", lines(2500, "r += x;\nr -= y;"))))
                .isEmpty();
    }

    /** In one piece, javac could not hold it. */
    @Test
    void aThousandBranches() {
        String line = "if (r > #) { r = r * x; } else { r = Math.exp(-r) + x; }";

        assertThat(diagnostics(method("double x", "x", lines(1000, line)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "double x   | double t = Math.sin(x) * y; | x * y | y",
                "double[] x | double t = 0; for (int i = 0; i < x.length; i++) { t += x[i] * y; } x[0] = t; | x | x[0]",
            })
    void twoHundredNestedCalls(String parameter, String body, String argument, String last) {
        String helpers = lines(
                200,
                "static double h#(" + parameter + ", double y) { " + body + " return h#+1(" + argument
                        + ", y + t) + t; }");
        for (int k = 199; k >= 0; k--) {
            helpers = helpers.replace("h" + k + "+1", "h" + (k + 1));
        }
        String source = "final class Nested {\n@org.retrograd.Differentiable\nstatic double f(" + parameter
                + ", double y) { return h0(x, y); }\n" + helpers + "\nstatic double h200(" + parameter
                + ", double y) { return " + last + "; }\n}\n";

        assertThat(diagnostics(source)).isEmpty();
    }
}
