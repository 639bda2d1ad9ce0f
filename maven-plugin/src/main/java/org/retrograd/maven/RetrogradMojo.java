package org.retrograd.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.retrograd.maven.source.DifferentiableMethods;

/** What all goals have in common. */
abstract class RetrogradMojo extends AbstractMojo {

    /** The project that is built. */
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** Leaves out all goals of this plugin. */
    @Parameter(property = "retrograd.skip", defaultValue = "false")
    private boolean skip;

    /** Whether the build fails if the goal does; otherwise the reason is logged as an error. */
    @Parameter(property = "retrograd.failOnError", defaultValue = "true")
    private boolean failOnError;

    /** The encoding of the sources. */
    @Parameter(property = "encoding", defaultValue = "${project.build.sourceEncoding}")
    private String encoding;

    /** The folder of the compiled classes. */
    @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
    private File classesDirectory;

    /**
     * The folder of generated sources. If none is named, these are looked for in both
     * {@code target/generated-sources/annotations}, where compilers write them, and that of the goal {@code generate}.
     */
    @Parameter(property = "retrograd.generatedSourcesDirectory")
    private @Nullable File generatedSourcesDirectory;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped: retrograd.skip is set.");
            return;
        }
        if (project.getPackaging().equals("pom")) {
            getLog().debug("A project of packaging pom has no gradients.");
            return;
        }
        try {
            run();
        } catch (MojoFailureException | MojoExecutionException e) {
            if (failOnError) {
                throw e;
            }
            getLog().error(e.getMessage());
        } catch (IOException e) {
            fail(new MojoExecutionException(Failures.show(e), e));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            fail(new MojoExecutionException(
                    "failed, which it should not whatever the sources are: " + e
                            + ". Please report this, with what mvn -e says",
                    e));
        }
    }

    private void fail(MojoExecutionException failure) throws MojoExecutionException {
        if (failOnError) {
            throw failure;
        }
        getLog().error(failure.getMessage());
        getLog().debug(failure);
    }

    /** Does what the goal is for. */
    abstract void run() throws MojoExecutionException, MojoFailureException, IOException;

    final MavenProject project() {
        return project;
    }

    final Charset encoding() throws MojoFailureException {
        try {
            return encoding == null ? Charset.defaultCharset() : Charset.forName(encoding);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException("there is no encoding `" + encoding
                    + "`, in which sources could be read. Set project.build.sourceEncoding, for example to UTF-8");
        }
    }

    final Path classes() {
        return classesDirectory.toPath();
    }

    /** Where generated sources may be. */
    final List<Path> generatedFolders() {
        return GeneratedFolders.of(generatedSourcesDirectory, project, getPluginContext());
    }

    /**
     * A goal that finds nothing must not look like one that finds nothing wrong: says what is amiss if methods ask for
     * derivatives. To be called where there are none.
     */
    final Optional<String> whyNothingIsGenerated() throws IOException, MojoFailureException {
        List<String> methods =
                DifferentiableMethods.under(SourceRoots.written(project, generatedFolders()), encoding());
        if (methods.isEmpty()) {
            return Optional.empty();
        }
        String others = methods.size() == 1 ? "" : " and " + (methods.size() - 1) + " more";
        return Optional.of("nothing is there to look at: " + methods.get(0) + others
                + " should have derivatives, but there is no generated source in "
                + GeneratedFolders.show(generatedFolders())
                + ". Compile first (mvn process-classes), or name the folder of generated sources:"
                + " -Dretrograd.generatedSourcesDirectory");
    }

    /** The folders of sources, and those of generated ones. */
    final List<Path> sourceRoots() {
        return SourceRoots.of(project, generatedFolders());
    }
}
