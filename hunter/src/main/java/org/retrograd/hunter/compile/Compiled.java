package org.retrograd.hunter.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What came out of compiling some classes.
 *
 * @param classes the class files, by binary name
 * @param sources what was generated, by name
 * @param complaints those against each class that failed, by the name that it was given under
 */
public record Compiled(
        Map<String, byte[]> classes, Map<String, String> sources, Map<String, List<Complaint>> complaints) {

    public static final Compiled NOTHING = new Compiled(Map.of(), Map.of(), Map.of());

    Compiled and(Compiled other) {
        return new Compiled(
                union(classes, other.classes), union(sources, other.sources), union(complaints, other.complaints));
    }

    private static <V> Map<String, V> union(Map<String, V> one, Map<String, V> other) {
        Map<String, V> all = new HashMap<>(one);
        all.putAll(other);
        return all;
    }

    /** A loader of its own for all the classes; assertions are on. */
    public ClassLoader loader() {
        return new MemoryLoader(classes);
    }

    private static final class MemoryLoader extends ClassLoader {

        private final Map<String, byte[]> classes;

        MemoryLoader(Map<String, byte[]> classes) {
            super(MemoryLoader.class.getClassLoader());
            this.classes = classes;
            setDefaultAssertionStatus(true);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
