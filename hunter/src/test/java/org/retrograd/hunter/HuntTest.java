package org.retrograd.hunter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class HuntTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        CommandLine line = Hunt.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    @Test
    void helpNamesTheFeatures() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("--seed", "--programs", "--features", "--threads", "--time-limit", "do,");
    }

    @Test
    void nothingFoundIsSuccess() {
        assertThat(run("--programs=3", "--features=basic", "--output=" + folder))
                .isZero();
        assertThat(out.toString()).contains("3 programs");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void wrongUsage() {
        assertThat(run("--features=goto")).isEqualTo(2);
        assertThat(run("--threads=0")).isEqualTo(2);
        assertThat(run("--unknown")).isEqualTo(2);
        assertThat(err.toString()).contains("unknown feature: goto", "a number is too small", "--unknown");
    }
}
