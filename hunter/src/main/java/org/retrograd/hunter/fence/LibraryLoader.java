package org.retrograd.hunter.fence;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.retrograd.Differentiable;

/** Loads a library's classes, some of them compiled anew, all as if from one jar. */
final class LibraryLoader extends URLClassLoader {

    private final Map<String, byte[]> compiled;

    LibraryLoader(Map<String, byte[]> compiled, List<Path> classPath) {
        super(urls(classPath), Differentiable.class.getClassLoader());
        this.compiled = compiled;
    }

    private static URL[] urls(List<Path> classPath) {
        return classPath.stream().map(LibraryLoader::url).toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = compiled.get(name);
        return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
    }
}
