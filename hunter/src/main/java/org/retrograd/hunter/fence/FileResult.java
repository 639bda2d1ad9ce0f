package org.retrograd.hunter.fence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a source.
 *
 * @param compiles whether it does so as it was written; if not there are no answers
 * @param answers to the methods that were annotated
 * @param warnings from the processor
 * @param classes of the last compilation
 */
record FileResult(
        Outline outline,
        boolean compiles,
        Map<MethodSite, Answer> answers,
        List<Remark> warnings,
        List<Finding> findings,
        Map<String, byte[]> classes) {

    FileResult {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        warnings = List.copyOf(warnings);
        findings = List.copyOf(findings);
        classes = Map.copyOf(classes);
    }
}
