package org.retrograd.processor;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;

/** The tests' own class path without the libraries that no compiled source names: javac opens each jar, every time. */
public final class ShortPath {

    private ShortPath() {}

    public static List<File> files() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .filter(ShortPath::isNamed)
                .toList();
    }

    private static boolean isNamed(File place) {
        String name = place.getName();
        return place.isDirectory() || name.startsWith("retrograd-") || name.startsWith("lombok-");
    }
}
