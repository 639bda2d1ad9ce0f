package org.retrograd.benchmarks.gradbench.protocol;

import java.util.function.Function;
import org.retrograd.benchmarks.gradbench.eval.Eval;
import org.retrograd.benchmarks.gradbench.eval.Input;
import org.retrograd.benchmarks.gradbench.eval.Output;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * One function of an eval and what it is called with.
 *
 * @param <I> the input of the eval
 * @param name the eval and the function, for messages
 */
record Evaluation<I extends Input>(String name, Function<I, Output> function, I input, Runs runs) {

    /**
     * @param json the input as it stands in the message
     * @throws ProtocolException if there is no such function, or if it cannot take this input
     */
    static <I extends Input> Evaluation<I> of(Eval<I> eval, String function, JsonNode json) throws ProtocolException {
        Function<I, Output> call = eval.functions().get(function);
        if (call == null) {
            throw new ProtocolException("unknown function of " + eval.module() + ": \"" + function + "\"");
        }
        String name = eval.module() + " " + function;
        try {
            I input = Json.MAPPER.treeToValue(json, eval.input());
            Runs runs = new Runs(
                    json.path("min_runs").asInt(1), json.path("min_seconds").asDouble(0));
            return new Evaluation<>(name, call, input, runs);
        } catch (JacksonException e) {
            throw new ProtocolException("wrong input of " + name + ": " + e.getOriginalMessage());
        } catch (OutOfMemoryError e) {
            throw new ProtocolException("out of memory while reading the input of " + name);
        }
    }

    /**
     * Makes the calls.
     *
     * @throws ProtocolException if there is no output that a response could hold
     */
    Runs.Measured run() throws ProtocolException {
        Runs.Measured measured;
        try {
            measured = runs.measure(() -> function.apply(input));
        } catch (OutOfMemoryError e) {
            throw new ProtocolException("out of memory" + where());
        } catch (StackOverflowError e) {
            throw new ProtocolException("stack overflow" + where());
        } catch (RuntimeException e) {
            throw new ProtocolException(e + where());
        }
        if (!measured.output().isFinite()) {
            throw new ProtocolException("a result that is not finite" + where());
        }
        return measured;
    }

    private String where() {
        return " in " + name + " of size " + input.size();
    }
}
