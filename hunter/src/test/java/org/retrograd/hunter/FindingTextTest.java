package org.retrograd.hunter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.retrograd.hunter.check.Finding;
import org.retrograd.hunter.check.Kind;
import org.retrograd.hunter.compile.Compiled;
import org.retrograd.hunter.compile.MemoryCompiler;
import org.retrograd.hunter.generate.Features;
import org.retrograd.hunter.generate.ProgramGenerator;
import org.retrograd.hunter.program.Program;

class FindingTextTest {

    private static Found found() {
        Program program = ProgramGenerator.generate(5, Features.parse("-second-order"));
        List<Object> arguments = List.of(-0.5, new double[] {1e-9, -0.0}, new double[][] {{1}, {2}}, 3, true);
        return new Found(5, new Finding(Kind.GRADIENT, "here */ there", Optional.of(arguments)), program, program);
    }

    @Test
    void findingsCompile() {
        String text = FindingText.of(found(), "Found");
        assertThat(text)
                .startsWith("/*\n * GRADIENT, seed 5\n * here * / there\n */\npackage hunt;")
                .contains("{{-0.5, new double[] {1.0E-9, -0.0}, new double[][] {{1.0}, {2.0}}, 3, true}}");
        Compiled compiled = new MemoryCompiler(List::of).compile(Map.of("Found", text), List.of("-proc:none"));
        assertThat(compiled.complaints()).isEmpty();
    }

    @Test
    void findingsAreWritten(@TempDir Path folder) throws IOException {
        Path home = new FindingFiles(folder).write(found());
        assertThat(home).isEqualTo(folder.resolve("gradient-5"));
        assertThat(Files.readString(home.resolve("hunt/FoundOracle.java"))).contains("class FoundOracle");
        assertThat(home.resolve("hunt/Original.java")).exists();
    }
}
