package org.retrograd.maven;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** What the classes of a project need. */
final class ClassPath {

    private ClassPath() {}

    /** To run, with the project's own classes. */
    static List<URL> toRun(MavenProject project) throws MojoExecutionException {
        try {
            List<URL> urls = new ArrayList<>();
            for (Object element : project.getRuntimeClasspathElements()) {
                urls.add(Path.of(element.toString()).toUri().toURL());
            }
            return urls;
        } catch (DependencyResolutionRequiredException | MalformedURLException e) {
            throw new MojoExecutionException("the class path of " + project.getId() + " is not known", e);
        }
    }

    /** To compile, without the project's own classes. */
    static List<Path> toCompile(MavenProject project) throws MojoExecutionException {
        try {
            Path own = Path.of(project.getBuild().getOutputDirectory());
            List<Path> paths = new ArrayList<>();
            for (Object element : project.getCompileClasspathElements()) {
                Path path = Path.of(element.toString());
                if (!path.equals(own)) {
                    paths.add(path);
                }
            }
            return paths;
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("the class path of " + project.getId() + " is not known", e);
        }
    }
}
