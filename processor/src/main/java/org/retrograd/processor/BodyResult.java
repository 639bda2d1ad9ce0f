package org.retrograd.processor;

import java.util.List;
import org.retrograd.processor.diagnostic.Note;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.emit.GeneratedSource;

/** What came of a class's bodies: classes to write, what is wrong or worth a warning, and what is to be said of them. */
record BodyResult(List<GeneratedSource> sources, Problems problems, List<Note> notes) {

    BodyResult {
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
    }

    BodyResult(List<GeneratedSource> sources, Problems problems) {
        this(sources, problems, List.of());
    }
}
