package org.retrograd.maven.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.retrograd.maven.golden.Change.Kind;
import org.retrograd.maven.output.OutputFolder;

class GoldensTest {

    @TempDir
    private Path folder;

    @Test
    void numbersOfLinesMakeNoDifference() throws IOException {
        write("accepted/A.java", " * <li>line 3: kept\ndouble x = 1;\n");
        write("generated/A.java", " * <li>line 14: kept\ndouble x = 1; // 14\n");
        assertThat(goldens().changes()).isEmpty();
    }

    @Test
    void numbersInCodeDo() throws IOException {
        write("accepted/A.java", "String x = \"line 3\";\n");
        write("generated/A.java", "String x = \"line 4\";\n");
        assertThat(goldens().changes()).hasSize(1);
    }

    @Test
    void nothingIsWrittenUntilItIsAccepted() throws IOException {
        write("accepted/Changed.java", "a\nb\n");
        write("accepted/Gone.java", "a\n");
        write("generated/Changed.java", "a\nc // 7\n");
        write("generated/New.java", "a\n");

        List<Change> changes = goldens().changes();

        assertThat(changes)
                .extracting(Change::kind, Change::name)
                .containsExactly(
                        tuple(Kind.CHANGED, "Changed.java"),
                        tuple(Kind.GONE, "Gone.java"),
                        tuple(Kind.NEW, "New.java"));
        assertThat(changes.get(0).unified()).contains("-b", "+c");
        assertThat(Files.readString(folder.resolve("accepted/Changed.java"))).isEqualTo("a\nb\n");

        goldens().accept(changes);

        assertThat(goldens().changes()).isEmpty();
        assertThat(Files.readString(folder.resolve("accepted/Changed.java"))).isEqualTo("a\nc\n");
        assertThat(folder.resolve("accepted/Gone.java")).doesNotExist();
    }

    @Test
    void namesDoNotLeadOutOfTheFolder() throws IOException {
        OutputFolder inside = new OutputFolder(folder.resolve("accepted"));
        assertThatIOException().isThrownBy(() -> inside.write("../outside", "x"));
        assertThatIOException().isThrownBy(() -> inside.write("/tmp/outside", "x"));
        assertThatIOException().isThrownBy(() -> inside.delete(".."));
        assertThatIOException().isThrownBy(() -> inside.write("", "x"));
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @Test
    void linksDoNotEither() throws IOException {
        Files.createDirectories(folder.resolve("accepted"));
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("accepted/shop"), folder.resolve("elsewhere"));
        OutputFolder inside = new OutputFolder(folder.resolve("accepted"));
        assertThatIOException().isThrownBy(() -> inside.write("shop/A.java", "x"));
        assertThat(folder.resolve("elsewhere")).isEmptyDirectory();
    }

    private Goldens goldens() {
        return new Goldens(
                new OutputFolder(folder.resolve("accepted")),
                new OutputFolder(folder.resolve("generated")),
                name -> name.endsWith(".java"));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }
}
