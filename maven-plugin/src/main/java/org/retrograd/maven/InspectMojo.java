package org.retrograd.maven;

import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.retrograd.maven.inspection.InspectedMethod;
import org.retrograd.maven.inspection.Inspector;
import org.retrograd.maven.output.OutputFile;
import org.retrograd.maven.page.InspectionPage;

/**
 * Writes a page that shows the generated gradients beside their source, line by line, with what they keep and what they
 * cost. The page is one HTML file that loads nothing.
 */
@Mojo(name = "inspect", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class InspectMojo extends RetrogradMojo {

    /** The page to write. */
    @Parameter(property = "retrograd.inspect.file", defaultValue = "${project.build.directory}/retrograd/inspect.html")
    private File file;

    @Override
    void run() throws IOException, MojoFailureException {
        List<InspectedMethod> methods = new Inspector(sourceRoots(), classes(), encoding()).methods();
        if (methods.isEmpty()) {
            whyNothingIsGenerated().ifPresent(getLog()::warn);
        }
        String page = new InspectionPage(project().getArtifactId(), methods).write();
        boolean isNew = OutputFile.write(file.toPath(), page);
        getLog().info((isNew ? "Wrote " : "Unchanged: ") + file + " (" + methods.size() + " methods)");
    }
}
