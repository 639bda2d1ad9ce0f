package org.retrograd.maven.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

    private SampleModule source(String body) throws IOException {
        return new SampleModule(folder).with("Square", """
                package shop;
                class Square {
                    @org.retrograd.Differentiable static double f(double x) { return %s; }
                }
                """.formatted(body));
    }

    private Generation.Outcome run(SampleModule module) throws IOException {
        return new Generation(
                        List.of(module.sources()),
                        CLASS_PATH,
                        CLASS_PATH,
                        List.of(),
                        StandardCharsets.UTF_8,
                        folder.resolve("out"))
                .run();
    }
}
