package org.retrograd.hunter.fence;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came out of compiling a source.
 *
 * @param classes the class files, by binary name
 * @param failure what the compiler or the processor threw, or that it did not end
 */
record Compilation(boolean succeeded, List<Remark> remarks, Map<String, byte[]> classes, Optional<String> failure) {

    Compilation {
        remarks = List.copyOf(remarks);
        classes = Map.copyOf(classes);
    }

    List<Remark> errors() {
        return remarks.stream().filter(Remark::isError).toList();
    }
}
