package org.retrograd.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.AbstractMavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.jspecify.annotations.Nullable;
import org.retrograd.maven.inspection.InspectedMethod;
import org.retrograd.maven.inspection.Inspector;
import org.retrograd.maven.output.OutputFile;
import org.retrograd.maven.page.InspectionPage;

/** Adds the page of {@code retrograd:inspect} to the site of the project, and a summary with a link to it. */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends AbstractMavenReport {

    private static final String PAGE = "retrograd/inspect.html";

    /** Leaves out all goals of this plugin. */
    @Parameter(property = "retrograd.skip", defaultValue = "false")
    private boolean skip;

    /** Whether the build fails if the report does; otherwise the reason is logged as an error. */
    @Parameter(property = "retrograd.failOnError", defaultValue = "true")
    private boolean failOnError;

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
    public boolean canGenerateReport() {
        return !skip && generatedFolders().stream().anyMatch(Files::isDirectory);
    }

    @Override
    @SuppressWarnings("deprecation") // abstract still, though deprecated
    public String getOutputName() {
        return "retrograd";
    }

    @Override
    public String getName(Locale locale) {
        return "Gradients";
    }

    @Override
    public String getDescription(Locale locale) {
        return "Generated gradients beside their source.";
    }

    @Override
    protected void executeReport(Locale locale) throws MavenReportException {
        try {
            List<Path> roots = SourceRoots.of(getProject(), generatedFolders());
            List<InspectedMethod> methods =
                    new Inspector(roots, classesDirectory.toPath(), Charset.forName(getInputEncoding())).methods();
            Path folder = getReportOutputDirectory().toPath();
            OutputFile.write(
                    folder.resolve(PAGE), new InspectionPage(getProject().getArtifactId(), methods).write());
            new ReportSummary(getSink(), methods).write(getName(locale), PAGE);
        } catch (IOException e) {
            if (failOnError) {
                throw new MavenReportException("the gradients cannot be shown: " + Failures.show(e), e);
            }
            getLog().error(Failures.show(e));
        }
    }

    private List<Path> generatedFolders() {
        return GeneratedFolders.of(generatedSourcesDirectory, getProject(), getPluginContext());
    }
}
