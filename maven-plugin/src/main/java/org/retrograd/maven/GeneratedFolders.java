package org.retrograd.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Where the generated sources of a project may be: where the compiler writes them, and where the goal generate does. */
final class GeneratedFolders {

    private static final String KEY = "retrograd.generated";

    private GeneratedFolders() {}

    /**
     * The folder that was named, and no other; or else all that are written into.
     *
     * @param context what the goals of this build have told each other
     */
    static List<Path> of(@Nullable File named, MavenProject project, @Nullable Map<?, ?> context) {
        if (named != null) {
            return List.of(named.toPath().toAbsolutePath().normalize());
        }
        Path sources = Path.of(project.getBuild().getDirectory()).resolve("generated-sources");
        List<Path> folders = new ArrayList<>();
        folders.add(sources.resolve("annotations"));
        folders.add(sources.resolve("retrograd"));
        if (context != null && context.get(KEY) instanceof File told) {
            folders.add(told.toPath());
        }
        return folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .distinct()
                .toList();
    }

    /** Tells the goals that follow in this build where the sources of the project were generated. */
    static void tell(Map<Object, Object> context, Path folder) {
        context.put(KEY, folder.toFile());
    }

    /** The folders as text. */
    static String show(List<Path> folders) {
        return String.join(" or ", folders.stream().map(Path::toString).toList());
    }
}
