package org.retrograd.hunter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
        assertThat(folder.resolve("seeds.log"))
                .content()
                .startsWith("features=[")
                .contains("\n1 right ", "\n3 right ");
    }

    @Test
    void stoppedHuntsGoOn() throws IOException {
        String log = "--log=" + folder.resolve("log");
        run("--programs=2", "--features=basic", log);
        Files.writeString(folder.resolve("log"), "3 rig", StandardOpenOption.APPEND);
        assertThat(run("--programs=3", "--features=basic", log)).isZero();
        assertThat(err.toString()).contains("2 programs are done already");
        assertThat(out.toString()).contains("3 programs, 3 right");
        assertThat(run("--programs=3", "--features=all", log)).isEqualTo(2);
        assertThat(err.toString()).contains("is of another hunt");
    }

    @Test
    void wrongUsage() {
        assertThat(run("--features=goto")).isEqualTo(2);
        assertThat(run("--threads=0")).isEqualTo(2);
        assertThat(run("--unknown")).isEqualTo(2);
        assertThat(err.toString()).contains("unknown feature: goto", "a number is too small", "--unknown");
    }
}
