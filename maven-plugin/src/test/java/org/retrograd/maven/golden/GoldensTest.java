package org.retrograd.maven.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.retrograd.maven.golden.Change.Kind;
import org.retrograd.maven.output.OutputFolder;
import org.retrograd.maven.source.GeneratedSources;

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
        OutputFolder inside = folder("accepted");
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
        OutputFolder inside = folder("accepted");
        assertThatIOException().isThrownBy(() -> inside.write("shop/A.java", "x"));
        assertThat(folder.resolve("elsewhere")).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsALinkItselfIsUsed() throws IOException {
        Files.createDirectories(folder.resolve("kept/shop"));
        Files.createSymbolicLink(folder.resolve("accepted"), folder.resolve("kept"));
        write("kept/shop/Gone.java", "a\n");
        write("generated/shop/A.java", "a\n");

        goldens().accept(goldens().changes());

        assertThat(goldens().changes()).isEmpty();
        assertThat(folder.resolve("kept/shop/A.java")).hasContent("a");
        assertThat(folder.resolve("kept/shop/Gone.java")).doesNotExist();
    }

    @Test
    void aLinkThatLeadsNowhereIsToldOf() throws IOException {
        Files.createSymbolicLink(folder.resolve("accepted"), folder.resolve("nowhere"));
        write("generated/A.java", "a\n");
        assertThatIOException()
                .isThrownBy(() -> goldens().accept(goldens().changes()))
                .withMessageContaining(folder.resolve("accepted") + " is a file, or a link that leads nowhere");
    }

    @Test
    void filesBehindLinksAreNotTouched() throws IOException {
        write("outside.txt", "mine\n");
        Files.createDirectories(folder.resolve("accepted"));
        Files.createSymbolicLink(folder.resolve("accepted/Gone.java"), folder.resolve("outside.txt"));
        assertThatIOException()
                .isThrownBy(() -> goldens().accept(goldens().changes()))
                .withMessageContaining("is a symbolic link");
        assertThat(folder.resolve("outside.txt")).hasContent("mine");
    }

    @Test
    void foldersWithNamesOfFilesAreToldOf() throws IOException {
        Files.createDirectories(folder.resolve("accepted/A.java"));
        Files.createDirectories(folder.resolve("generated/B.java"));
        write("generated/A.java", "a\n");
        List<Change> changes = goldens().changes();
        assertThat(changes).extracting(Change::kind, Change::name).containsExactly(tuple(Kind.NEW, "A.java"));
        assertThatIOException()
                .isThrownBy(() -> goldens().accept(changes))
                .withMessageContaining("A.java is a folder")
                .withMessageContaining("Move the folder away");
    }

    @Test
    void endsOfLinesAndMarksOfEncodingsMakeNoDifference() throws IOException {
        write("accepted/A.java", "\uFEFFclass A {\r\n}\r\n");
        write("generated/A.java", "class A {\n}\n");
        assertThat(goldens().changes()).isEmpty();
    }

    @Test
    void sourcesAreReadInTheirEncodingAndDamagedCopiesDiffer() throws IOException {
        Files.createDirectories(folder.resolve("generated"));
        Files.write(folder.resolve("generated/A.java"), "double größe;\n".getBytes(StandardCharsets.ISO_8859_1));
        goldens().accept(goldens().changes());
        assertThat(folder.resolve("accepted/A.java")).hasContent("double größe;");

        Files.write(folder.resolve("accepted/A.java"), "double größe;\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(goldens().changes()).extracting(Change::kind).containsExactly(Kind.CHANGED);
    }

    @Test
    void foldersOfTheCompilerAndOfTheGoalAreOne() throws IOException {
        write("generated/A.java", "a\n");
        write("also/B.java", "b\n");
        assertThat(goldens().changes()).extracting(Change::name).containsExactly("A.java", "B.java");

        write("also/A.java", "a\n");
        assertThat(goldens().changes()).extracting(Change::name).containsExactly("A.java", "B.java");

        write("also/A.java", "of an earlier build\n");
        assertThatIOException()
                .isThrownBy(() -> goldens().changes())
                .withMessageContaining("A.java stands both in " + folder.resolve("generated"))
                .withMessageContaining("mvn clean");
    }

    private OutputFolder folder(String name) {
        return new OutputFolder(folder.resolve(name), StandardCharsets.UTF_8);
    }

    private Goldens goldens() {
        return new Goldens(
                folder("accepted"),
                new GeneratedSources(
                        List.of(folder.resolve("generated"), folder.resolve("also")), StandardCharsets.ISO_8859_1),
                name -> name.endsWith(".java"));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }
}
