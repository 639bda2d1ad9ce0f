package org.retrograd.maven.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.retrograd.maven.source.GeneratedLine.Part;

class GeneratedMethodsTest {

    private static final List<GeneratedLine> LINES = GeneratedMethods.lines(List.of(
            "static double fGradient(double x,",
            "        int n) {",
            "    double[] xSaved = new double[n];",
            "    double[] dRow = new double[n];",
            "    double sum = x +",
            "            1; // 7",
            "    for (int i = 0; i < n; i++) { // 8",
            "        xSaved[i] = x;",
            "    }",
            "    double dSum = 1.0;",
            "    double kept = xSaved[0];",
            "    double again = x * x; // 9",
            "    double product = dSum * kept; // 9",
            "    return product;",
            "}"));

    @Test
    void statementsOnSeveralLinesShareTheLineAtTheirEnd() {
        assertThat(LINES)
                .extracting(GeneratedLine::source)
                .startsWith(
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.of(7),
                        OptionalInt.of(7),
                        OptionalInt.of(8),
                        OptionalInt.empty());
    }

    @Test
    void commentsAreTakenOff() {
        assertThat(LINES).extracting(GeneratedLine::text).noneMatch(text -> text.contains("//"));
    }

    @Test
    void partsAreToldByNames() {
        assertThat(LINES)
                .extracting(GeneratedLine::part)
                .containsExactly(
                        Part.OTHER,
                        Part.OTHER,
                        Part.SAVE,
                        Part.DERIVATIVE,
                        Part.PRIMAL,
                        Part.PRIMAL,
                        Part.PRIMAL,
                        Part.SAVE,
                        Part.OTHER,
                        Part.DERIVATIVE,
                        Part.RECALL,
                        Part.RECALL,
                        Part.DERIVATIVE,
                        Part.OTHER,
                        Part.OTHER);
    }

    @Test
    void linesOfOtherFilesAreNotTakenForLinesOfThisOne() {
        List<GeneratedLine> lines = GeneratedMethods.lines(
                List.of("static void f() {", "    double a = x; // Helper.java:12", "    double b = x; // 12", "}"));
        assertThat(lines)
                .extracting(GeneratedLine::source)
                .containsExactly(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(12), OptionalInt.empty());
        assertThat(lines.get(1).text()).endsWith("// Helper.java:12");
        assertThat(lines.get(1).part()).isEqualTo(Part.PRIMAL);
    }
}
