package org.retrograd.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TutorialTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TestFactory
    Stream<DynamicTest> rows() {
        return Stream.concat(TutorialRows.all().stream(), TensorRows.all().stream())
                .map(row -> DynamicTest.dynamicTest(
                        row.id() + " " + row.subject(),
                        () -> assertThat(row.actual()).isEqualTo(row.expected())));
    }

    @Test
    void printsSourceGeneratedCodeAndRows() {
        assertThat(run()).isEqualTo(Tutorial.OK);
        assertThat(text(out))
                .contains("static double height(", "static HeightGradient heightGradient(", "[RG112]", "PASS  T7")
                .doesNotContain("FAIL");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void aMismatchIsTheExitStatus() {
        List<Row> rows = List.of(new Row("T1", "sum", "1.0", "1.0"), new Row("T2", "product", "1.0", "2.0"));

        assertThat(Tutorial.showRows(rows, stream(out))).isEqualTo(Tutorial.MISMATCH);
        assertThat(text(out)).contains("FAIL  T2", "1 of 2 rows fail.");
    }

    @Test
    void help() {
        assertThat(run("--help")).isEqualTo(Tutorial.OK);
        assertThat(text(out)).startsWith("Usage:");
    }

    @Test
    void wrongUsage() {
        assertThat(run("--fast")).isEqualTo(Tutorial.WRONG_USAGE);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).startsWith("Not understood: --fast").contains("Usage:");
    }

    private int run(String... arguments) {
        return Tutorial.run(List.of(arguments), stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
