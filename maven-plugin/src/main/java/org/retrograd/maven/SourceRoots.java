package org.retrograd.maven;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.project.MavenProject;

/** Where the sources of a project are. */
final class SourceRoots {

    private SourceRoots() {}

    /** Each folder once, the generated ones last. */
    static List<Path> of(MavenProject project, Path generated) {
        Set<Path> roots = new LinkedHashSet<>();
        for (Object root : project.getCompileSourceRoots()) {
            roots.add(Path.of(root.toString()).toAbsolutePath().normalize());
        }
        roots.add(generated.toAbsolutePath().normalize());
        return List.copyOf(roots);
    }
}
