package org.retrograd.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which callees stand in the place of their calls: derivatives of their own are made of the others. */
class SmallCalleesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | return x * x;",
                "true  | double s = x; for (int i = 0; i < 3; i++) { s *= x; } return s;",
                "true  | return small(x) * x; } static double small(double x) { return x + 1;",
                "false | return x > 3 ? x : helper(x * 2);",
                "false | # return x;",
            })
    void smallOnesThatDoNotCallThemselves(boolean isInlined, String body) throws IOException {
        String many = IntStream.range(0, 50).mapToObj(k -> "x = Math.sin(x);").collect(Collectors.joining("\n"));
        String source =
                "final class Caller { @org.retrograd.Differentiable static double f(double x) { return helper(x) * 2; } "
                        + "static double helper(double x) { " + body.replace("#", many) + " } }";
        Compiled compiled = Compiled.with(List.of(), List.of(new RetrogradProcessor()), source);
        String generated = compiled.compilation()
                .generatedSourceFile("Caller_Adjoint")
                .orElseThrow()
                .getCharContent(true)
                .toString();

        assertThat(compiled.diagnostics()).isEmpty();
        assertThat(generated.matches("(?s).* helper\\w*Adjoint\\(.*")).isEqualTo(!isInlined);
    }
}
