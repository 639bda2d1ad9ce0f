package org.retrograd.maven.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.retrograd.maven.SampleModule;

class GenerationTest {

    private static final List<Path> CLASS_PATH = SampleModule.testClassPath();

    @TempDir
    private Path folder;

    @Test
    void whatHasNotChangedIsNotRewritten() throws IOException {
        SampleModule module = source("x * x");
        assertThat(run(module)).isEqualTo(new Generation.Outcome(false, 3, 3, List.of(), List.of()));
        Path face = folder.resolve("out/shop/SquareGradients.java");
        Files.setLastModifiedTime(face, FileTime.fromMillis(1));

        assertThat(run(module).isUpToDate()).isTrue();

        source("x * x * x");
        Generation.Outcome changed = run(module);
        assertThat(changed.isUpToDate()).isFalse();
        assertThat(changed.written()).isEqualTo(2);
        assertThat(Files.getLastModifiedTime(face).toMillis()).isEqualTo(1);
    }

    @Test
    void whatOthersHaveWrittenStays() throws IOException {
        SampleModule module = source("x * x");
        Path own = folder.resolve("out/shop/Own.java");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "package shop; class Own {}");

        run(module);

        assertThat(own).exists();
        assertThat(folder.resolve("out/shop/SquareGradients.java")).exists();
    }

    @Test
    void whatIsGeneratedNoMoreIsDeletedAndErrorsAreTold() throws IOException {
        SampleModule module = source("x * x");
        run(module);
        Files.delete(folder.resolve("src/shop/Square.java"));
        module.with("Cube", """
                package shop;
                class Cube {
                    @org.retrograd.Differentiable static double f(double x) { return Double.valueOf(x); }
                }
                """);

        assertThat(run(module).errors()).anyMatch(text -> text.contains("Cube.java:3: [RG"));
        assertThat(folder.resolve("out/shop/SquareGradients.java")).exists();

        module.with("Cube", """
                package shop;
                class Cube {
                    @org.retrograd.Differentiable static double f(double x) { return x; }
                }
                """);
        run(module);
        assertThat(folder.resolve("out/shop/SquareGradients.java")).doesNotExist();
        assertThat(folder.resolve("out/shop/CubeGradients.java")).exists();
    }

    @Test
    void whatWasDamagedIsWrittenAgain() throws IOException {
        SampleModule module = source("x * x");
        run(module);
        Path face = folder.resolve("out/shop/SquareGradients.java");
        String whole = Files.readString(face);
        Files.writeString(face, whole.substring(0, 40));

        assertThat(run(module)).isEqualTo(new Generation.Outcome(false, 3, 1, List.of(), List.of()));
        assertThat(face).hasContent(whole);

        Files.delete(face);
        assertThat(run(module).written()).isEqualTo(1);
        assertThat(run(module).isUpToDate()).isTrue();
    }

    @Test
    void foldersWithNamesOfSourcesAreNone() throws IOException {
        SampleModule module = source("x * x");
        Files.createDirectories(folder.resolve("src/shop/package.java"));
        assertThat(run(module).written()).isEqualTo(3);

        Files.delete(folder.resolve("out/shop/SquareGradients.java"));
        Files.createDirectories(folder.resolve("out/shop/SquareGradients.java"));
        assertThatIOException().isThrownBy(() -> run(module)).withMessageContaining("SquareGradients.java is a folder");
    }

    @Test
    void sourcesBehindALinkAreRead() throws IOException {
        source("x * x");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("src"));
        assertThat(generation(folder.resolve("link"), StandardCharsets.UTF_8)
                        .run()
                        .written())
                .isEqualTo(3);
    }

    @Test
    void whatIsGeneratedHasTheEncodingOfTheSources() throws IOException {
        Path file = folder.resolve("src/shop/Größe.java");
        Files.createDirectories(file.getParent());
        Files.write(file, """
                package shop;
                class Größe {
                    @org.retrograd.Differentiable static double fläche(double länge) { return länge * länge; }
                }
                """.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(generation(folder.resolve("src"), StandardCharsets.ISO_8859_1)
                        .run()
                        .errors())
                .isEmpty();
        byte[] written = Files.readAllBytes(folder.resolve("out/shop/GrößeGradients.java"));
        assertThat(new String(written, StandardCharsets.ISO_8859_1)).contains("flächeGradient(double länge)");
    }

    private SampleModule source(String body) throws IOException {
        return new SampleModule(folder).with("Square", """
                package shop;
                class Square {
                    @org.retrograd.Differentiable static double f(double x) { return %s; }
                }
                """.formatted(body));
    }

    private Generation.Outcome run(SampleModule module) throws IOException {
        return generation(module.sources(), StandardCharsets.UTF_8).run();
    }

    private Generation generation(Path sources, Charset encoding) {
        return new Generation(List.of(sources), CLASS_PATH, CLASS_PATH, List.of(), encoding, folder.resolve("out"));
    }
}
