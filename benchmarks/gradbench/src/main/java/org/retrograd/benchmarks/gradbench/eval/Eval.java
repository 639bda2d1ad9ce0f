package org.retrograd.benchmarks.gradbench.eval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * One eval of the suite.
 *
 * @param <I> the input, the same for all functions
 * @param module the name by which the suite defines it
 * @param input the type of the input
 * @param functions by name; each is what the suite times
 */
public record Eval<I extends Input>(String module, Class<I> input, Map<String, Function<I, Output>> functions) {

    /** An eval without functions as yet. */
    static <I extends Input> Eval<I> of(String module, Class<I> input) {
        return new Eval<>(module, input, Map.of());
    }

    /** This eval with a further function. */
    Eval<I> with(String name, Function<I, Output> function) {
        Map<String, Function<I, Output>> more = new LinkedHashMap<>(functions);
        more.put(name, function);
        return new Eval<>(module, input, Collections.unmodifiableMap(more));
    }
}
