package org.retrograd.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The comments that say from which line of the source a statement comes. */
class SourceLinesTest {

    private static final String PRICER = """
            import org.retrograd.Differentiable;
            final class Pricer {
                @Differentiable
                static double price(double x) {
                    double y = x * 3;
                    return Helper.wave(y) * y;
                }
            }
            """;

    private static final String HELPER = """
            final class Helper {
                static double wave(double u) {
                    double v = u * u;
                    return Math.sin(v) * v;
                }
            }
            """;

    /** A line without a file is one of the class's own. */
    @Test
    void linesOfOtherFilesAreNamedWithTheFile() throws IOException {
        String adjoint = "";
        for (JavaFileObject file : Compiled.with(List.of(), List.of(new RetrogradProcessor()), PRICER, HELPER)
                .compilation()
                .generatedFiles()) {
            if (file.getName().endsWith("Pricer_Adjoint.java")) {
                adjoint = file.getCharContent(true).toString();
            }
        }
        assertThat(adjoint.lines().filter(line -> line.contains("sin(") || line.contains("cos(")))
                .isNotEmpty()
                .allMatch(line -> line.endsWith(" // Helper.java:4"));
        assertThat(adjoint).contains("double y = x * 3.0; // 5");
    }
}
