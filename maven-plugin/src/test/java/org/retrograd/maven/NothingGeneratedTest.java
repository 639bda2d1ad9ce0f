package org.retrograd.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goals that find nothing: in a module with gradients that is a mistake, in others it is none. */
class NothingGeneratedTest {

    @TempDir
    private Path folder;

    @Test
    void methodsWithoutDerivativesStopTheBuild() throws Exception {
        new SampleModule(folder).with("Square", SQUARE);
        for (RetrogradMojo goal : List.of(diff(), verify())) {
            assertThatThrownBy(goal::execute)
                    .isInstanceOf(MojoFailureException.class)
                    .hasMessageContaining("Square.f should have derivatives")
                    .hasMessageContaining("target/generated-sources/annotations")
                    .hasMessageContaining("Compile first (mvn process-classes)")
                    .hasMessageContaining("-Dretrograd.generatedSourcesDirectory");
            set(goal, "failOnError", false);
            assertThatCode(goal::execute).doesNotThrowAnyException();
            set(goal, "failOnError", true);
            set(goal, "skip", true);
            assertThatCode(goal::execute).doesNotThrowAnyException();
        }
    }

    @Test
    void theFolderThatWasNamedIsTheOneThatIsMissed() throws Exception {
        new SampleModule(folder).with("Square", SQUARE);
        generate("target/generated-sources/annotations/shop/Square_Adjoint.java");
        DiffMojo diff = diff();
        set(diff, "generatedSourcesDirectory", folder.resolve("elsewhere").toFile());
        assertThatThrownBy(diff::execute).hasMessageContaining("no generated source in " + folder.resolve("elsewhere"));
    }

    @Test
    void modulesWithoutMethodsPass() throws Exception {
        new SampleModule(folder).with("Plain", "package shop; class Plain { @Deprecated void f() {} }");
        assertThatCode(diff()::execute).doesNotThrowAnyException();
        assertThatCode(verify()::execute).doesNotThrowAnyException();
    }

    @Test
    void bothFoldersAreLookedAt() throws Exception {
        new SampleModule(folder).with("Square", SQUARE);
        generate("target/generated-sources/retrograd/shop/Square_Adjoint.java");
        DiffMojo diff = diff();
        assertThatThrownBy(diff::execute).hasMessageContaining("new  shop/Square_Adjoint.java");
        set(diff, "accept", true);
        assertThatCode(diff::execute).doesNotThrowAnyException();
        set(diff, "accept", false);
        assertThatCode(diff::execute).doesNotThrowAnyException();
    }

    @Test
    void patternsThatMatchNothingStopTheBuild() throws Exception {
        new SampleModule(folder).with("Square", SQUARE);
        generate("target/generated-sources/retrograd/shop/Square_Adjoint.java");
        DiffMojo diff = diff();
        set(diff, "includes", List.of("shop/Sqare*.java"));
        assertThatThrownBy(diff::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("no generated source matches retrograd.diff.includes, [shop/Sqare*.java]");
    }

    @Test
    void foldersOfThePluginAreToldOnToTheGoalsThatFollow() {
        Map<Object, Object> context = new java.util.HashMap<>();
        GeneratedFolders.tell(context, folder.resolve("mine"));
        assertThat(GeneratedFolders.of(null, project(), context)).contains(folder.resolve("mine"));
        assertThat(GeneratedFolders.of(new File("/named"), project(), context)).containsExactly(Path.of("/named"));
    }

    @Test
    void aFileIsNoFolderOfAcceptedSources() throws Exception {
        DiffMojo diff = diff();
        Files.writeString(folder.resolve("goldens"), "mine");
        assertThatThrownBy(diff::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("goldens, is a file");
        assertThat(folder.resolve("goldens")).hasContent("mine");
    }

    @Test
    void generatedSourcesDoNotGetAmongWrittenOnes() throws Exception {
        new SampleModule(folder).with("Square", SQUARE);
        for (Path output : List.of(folder.resolve("src"), folder.resolve("src/shop"), folder)) {
            GenerateMojo goal = new GenerateMojo();
            common(goal);
            set(goal, "outputDirectory", output.toFile());
            assertThatThrownBy(goal::execute)
                    .isInstanceOf(MojoFailureException.class)
                    .hasMessageContaining(output + ", is a folder of sources that were written");
        }
    }

    @Test
    void encodingsThatThereAreNotAreToldOf() throws Exception {
        DiffMojo diff = diff();
        set(diff, "encoding", "UTF-9");
        assertThatThrownBy(diff::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("there is no encoding `UTF-9`");
    }

    private static final String SQUARE = """
            package shop;
            class Square {
                @org.retrograd.Differentiable static double f(double x) { return x * x; }
            }
            """;

    private void generate(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, "package shop; @org.retrograd.Generated(from = \"shop.Square\") class Square_Adjoint {}");
    }

    private MavenProject project() {
        MavenProject project = new MavenProject();
        project.setArtifactId("shop");
        Build build = new Build();
        build.setDirectory(folder.resolve("target").toString());
        build.setOutputDirectory(folder.resolve("target/classes").toString());
        build.setSourceDirectory(folder.resolve("src").toString());
        project.setBuild(build);
        project.addCompileSourceRoot(folder.resolve("src").toString());
        return project;
    }

    private DiffMojo diff() throws ReflectiveOperationException {
        DiffMojo goal = new DiffMojo();
        common(goal);
        set(goal, "goldens", folder.resolve("goldens").toFile());
        set(goal, "includes", List.of("**/*_Adjoint.java", "**/*Gradients.java"));
        set(goal, "file", folder.resolve("target/diff.html").toFile());
        return goal;
    }

    private VerifyMojo verify() throws ReflectiveOperationException {
        VerifyMojo goal = new VerifyMojo();
        common(goal);
        set(goal, "file", folder.resolve("target/verify.txt").toFile());
        set(goal, "page", folder.resolve("target/verify.html").toFile());
        return goal;
    }

    private void common(RetrogradMojo goal) throws ReflectiveOperationException {
        goal.setLog(new SystemStreamLog());
        set(goal, "project", project());
        set(goal, "failOnError", true);
        set(goal, "encoding", "UTF-8");
        set(goal, "classesDirectory", folder.resolve("target/classes").toFile());
    }

    private static void set(RetrogradMojo goal, String name, Object value) throws ReflectiveOperationException {
        Class<?> owner = goal.getClass();
        while (true) {
            try {
                Field field = owner.getDeclaredField(name);
                field.setAccessible(true);
                field.set(goal, value);
                return;
            } catch (NoSuchFieldException e) {
                owner = owner.getSuperclass();
            }
        }
    }
}
