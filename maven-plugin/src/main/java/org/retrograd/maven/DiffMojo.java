package org.retrograd.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.util.SelectorUtils;
import org.retrograd.maven.golden.Change;
import org.retrograd.maven.golden.Goldens;
import org.retrograd.maven.output.OutputFile;
import org.retrograd.maven.output.OutputFolder;
import org.retrograd.maven.page.DiffPage;
import org.retrograd.maven.source.GeneratedSources;

/**
 * Compares generated sources with the ones that were accepted before, which stand in the repository, so that a change of a
 * gradient is seen in review. Numbers of source lines are not compared. The build stops where something differs.
 */
@Mojo(name = "diff", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class DiffMojo extends RetrogradMojo {

    /** The folder of accepted sources, which belongs into the repository. */
    @Parameter(property = "retrograd.goldens", defaultValue = "${project.basedir}/src/gradients")
    private File goldens;

    /** Accepts what is generated now: writes it into the folder of accepted sources. */
    @Parameter(property = "retrograd.accept", defaultValue = "false")
    private boolean accept;

    /** Which generated sources are compared, by patterns for their paths; {@code X_Programs} are for compilers alone. */
    @Parameter(property = "retrograd.diff.includes", defaultValue = "**/*_Adjoint.java,**/*Gradients.java")
    private List<String> includes;

    /** Which of these are not. */
    @Parameter(property = "retrograd.diff.excludes")
    private List<String> excludes;

    /** The page that shows the differences. */
    @Parameter(property = "retrograd.diff.file", defaultValue = "${project.build.directory}/retrograd/diff.html")
    private File file;

    @Override
    void run() throws IOException, MojoFailureException {
        GeneratedSources generated = new GeneratedSources(generatedFolders(), encoding());
        Predicate<String> wanted = matching(includes).and(matching(excludes).negate());
        demandSomethingToCompare(generated, wanted);
        demandFolder(goldens);
        Goldens accepted = new Goldens(new OutputFolder(goldens.toPath(), StandardCharsets.UTF_8), generated, wanted);
        List<Change> changes = accepted.changes();
        OutputFile.write(file.toPath(), new DiffPage(project().getArtifactId(), changes).write());
        if (accept) {
            accepted.accept(changes);
            getLog().info("Accepted " + changes.size() + " changed sources into " + goldens);
        } else if (changes.isEmpty()) {
            getLog().info("Generated sources are as accepted in " + goldens);
        } else {
            throw new MojoFailureException(message(changes, file.toPath()));
        }
    }

    private void demandSomethingToCompare(GeneratedSources generated, Predicate<String> wanted)
            throws IOException, MojoFailureException {
        if (generated.names(wanted).isEmpty()) {
            boolean isGenerated =
                    !generated.names(name -> name.endsWith("_Adjoint.java")).isEmpty();
            Optional<String> amiss = isGenerated
                    ? Optional.of("nothing is compared: no generated source matches retrograd.diff.includes, "
                            + includes + (excludes == null ? "" : ", and not retrograd.diff.excludes, " + excludes))
                    : whyNothingIsGenerated();
            if (amiss.isPresent()) {
                throw new MojoFailureException(amiss.get());
            }
        }
    }

    private static void demandFolder(File goldens) throws MojoFailureException {
        if (goldens.exists() && !goldens.isDirectory()) {
            throw new MojoFailureException("retrograd.goldens, " + goldens
                    + ", is a file, and accepted sources are kept in a folder. Name a folder, or move the file away");
        }
    }

    private static String message(List<Change> changes, Path page) {
        String names = changes.stream()
                .map(change -> "  " + change.kind().name().toLowerCase(Locale.ROOT) + "  " + change.name())
                .collect(Collectors.joining("\n"));
        String differences = changes.stream()
                .filter(change -> change.kind() == Change.Kind.CHANGED)
                .map(change -> String.join("\n", change.unified()))
                .collect(Collectors.joining("\n\n"));
        return "generated gradients are not as accepted:\n" + names + "\n\n" + differences + "\n\nSide by side: " + page
                + "\nIf the change is right, accept it: mvn process-classes retrograd:diff -Dretrograd.accept";
    }

    private static Predicate<String> matching(List<String> patterns) {
        return name -> patterns != null
                && patterns.stream().anyMatch(pattern -> SelectorUtils.matchPath(pattern, name, "/", true));
    }
}
