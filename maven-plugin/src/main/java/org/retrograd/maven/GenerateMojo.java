package org.retrograd.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.retrograd.maven.generation.Generation;

/**
 * Runs the annotation processor alone and adds what it generates to the sources of the project, for users whose compiler
 * cannot run it. The compiler plugin must then not run it too: give it {@code <proc>none</proc>}.
 *
 * <p>Other processors that the sources depend on, such as Lombok, are added as dependencies of this plugin.
 */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class GenerateMojo extends RetrogradMojo {

    /** The folder into which sources are generated. */
    @Parameter(
            property = "retrograd.generate.directory",
            defaultValue = "${project.build.directory}/generated-sources/retrograd")
    private File outputDirectory;

    /** The version of Java that the sources are for. */
    @Parameter(property = "maven.compiler.release")
    private String release;

    /** Options of the processor and of javac, such as {@code -Aretrograd.modes=FORWARD}. */
    @Parameter(property = "retrograd.generate.options")
    private List<String> options;

    /** The processors on the path of this plugin. */
    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
    private List<Artifact> pluginArtifacts;

    @Override
    void run() throws IOException, MojoExecutionException, MojoFailureException {
        Path output = outputDirectory.toPath().toAbsolutePath().normalize();
        List<Path> roots = SourceRoots.written(project(), List.of(output));
        demandFolderOfItsOwn(output, roots);
        List<String> arguments = new ArrayList<>(options == null ? List.of() : options);
        if (release != null) {
            arguments.addAll(List.of("--release", release));
        }
        Generation generation =
                new Generation(roots, ClassPath.toCompile(project()), processors(), arguments, encoding(), output);
        project().addCompileSourceRoot(output.toString());
        tell(output);
        Generation.Outcome outcome = generation.run();
        outcome.warnings().forEach(getLog()::warn);
        if (!outcome.errors().isEmpty()) {
            throw new MojoFailureException("no gradients were generated:\n" + String.join("\n", outcome.errors()));
        }
        getLog().info(
                        outcome.isUpToDate()
                                ? "Nothing has changed: " + output + " is up to date"
                                : "Wrote " + outcome.written() + " of " + outcome.generated() + " generated sources to "
                                        + output);
    }

    private void demandFolderOfItsOwn(Path output, List<Path> roots) throws MojoFailureException {
        Path built = Path.of(project().getBuild().getDirectory());
        Path written = Path.of(project().getBuild().getSourceDirectory());
        boolean isMixed = output.equals(written.toAbsolutePath().normalize())
                || roots.stream()
                        .filter(root -> !root.startsWith(built))
                        .anyMatch(root -> root.startsWith(output) || output.startsWith(root));
        if (isMixed) {
            throw new MojoFailureException("retrograd.generate.directory, " + output
                    + ", is a folder of sources that were written, and generated ones must not get among these."
                    + " Name a folder below " + project().getBuild().getDirectory());
        }
    }

    @SuppressWarnings("unchecked") // the type of the method is older than type arguments
    private void tell(Path output) {
        Map<Object, Object> context = getPluginContext();
        if (context != null) {
            GeneratedFolders.tell(context, output);
        }
    }

    private List<Path> processors() {
        return pluginArtifacts.stream()
                .map(Artifact::getFile)
                .filter(file -> file != null)
                .map(File::toPath)
                .toList();
    }
}
