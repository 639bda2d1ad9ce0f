package org.retrograd.hunter.fence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class FenceTest {

    private static int execute(StringWriter text, String... arguments) {
        return Fence.commandLine()
                .setErr(new PrintWriter(text))
                .setOut(new PrintWriter(text))
                .execute(arguments);
    }

    @Test
    void tellsHowToUseIt() {
        StringWriter text = new StringWriter();

        assertThat(execute(text, "--help")).isZero();
        assertThat(text.toString()).contains("--sources").contains("dependency:get");
    }

    @Test
    void refusesWrongUsage() {
        StringWriter text = new StringWriter();

        assertThat(execute(text, "--sources", "no-such.jar")).isEqualTo(2);
        assertThat(text.toString()).contains("there is no no-such.jar");
        assertThat(new CommandLine(new Fence()).execute()).isEqualTo(2);
    }
}
