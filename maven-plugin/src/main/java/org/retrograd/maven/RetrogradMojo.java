package org.retrograd.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

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

    /** The folder into which the compiler writes what annotation processors generate. */
    @Parameter(
            property = "retrograd.generatedSourcesDirectory",
            defaultValue = "${project.build.directory}/generated-sources/annotations")
    private File generatedSourcesDirectory;

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
            if (failOnError) {
                throw new MojoExecutionException(e.toString(), e);
            }
            getLog().error(e);
        }
    }

    /** Does what the goal is for. */
    abstract void run() throws MojoExecutionException, MojoFailureException, IOException;

    final MavenProject project() {
        return project;
    }

    final Charset encoding() {
        return encoding == null ? Charset.defaultCharset() : Charset.forName(encoding);
    }

    final Path classes() {
        return classesDirectory.toPath();
    }

    final Path generatedSources() {
        return generatedSourcesDirectory.toPath();
    }

    /** A goal that finds nothing must not look like one that finds nothing wrong. */
    final void warnIfNothingIsGenerated() {
        if (!Files.isDirectory(generatedSources())) {
            getLog().warn(
                            "There is nothing to look at: no folder " + generatedSources()
                                    + ". Compile first, or name the folder of generated sources: -Dretrograd.generatedSourcesDirectory");
        }
    }

    /** The folders of sources, and that of generated ones. */
    final List<Path> sourceRoots() {
        return SourceRoots.of(project, generatedSources());
    }
}
