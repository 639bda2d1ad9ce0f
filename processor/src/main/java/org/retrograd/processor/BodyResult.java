package org.retrograd.processor;

import java.util.List;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.emit.GeneratedSource;

/** What came of a class's bodies: classes to write, and what is wrong or worth a warning. */
record BodyResult(List<GeneratedSource> sources, Problems problems) {

    BodyResult {
        sources = List.copyOf(sources);
    }
}
