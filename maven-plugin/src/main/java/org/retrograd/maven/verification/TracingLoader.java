package org.retrograd.maven.verification;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Loads the classes of the module with probes in them, and all others as they are. */
final class TracingLoader extends URLClassLoader {

    private final Path classes;
    private final Map<Integer, TracedClass.Jump> jumps = new HashMap<>();

    TracingLoader(URL[] classPath, Path classes) {
        super(classPath, ClassLoader.getPlatformClassLoader());
        this.classes = classes;
    }

    Map<Integer, TracedClass.Jump> jumps() {
        return Map.copyOf(jumps);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.equals(BranchProbe.class.getName())) {
            return BranchProbe.class;
        }
        Path file = classes.resolve(name.replace('.', '/') + ".class");
        if (!Files.isRegularFile(file)) {
            return super.findClass(name);
        }
        try {
            byte[] traced = TracedClass.of(Files.readAllBytes(file), jumps);
            return defineClass(name, traced, 0, traced.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
