package org.retrograd.hunter.fence;

import java.nio.file.Path;
import java.util.List;

/**
 * What to try.
 *
 * @param only part of the paths of the sources to try
 * @param limit how many sources at most
 * @param points how many points a gradient is compared at
 * @param mode what is done to the sources first
 */
record FenceOptions(Path sources, List<Path> classPath, String only, int limit, int points, Mode mode) {

    /** What is done to the sources before methods are annotated. */
    enum Mode {
        /** nothing */
        PLAIN,
        /** methods become static and package-private where that compiles */
        WIDEN,
        /** copies of methods that hold less of what is not accepted, in place of the methods */
        MEND
    }

    FenceOptions {
        classPath = List.copyOf(classPath);
    }
}
