package org.retrograd.benchmarks.gradbench.protocol;

import org.retrograd.benchmarks.gradbench.eval.Output;
import tools.jackson.databind.JsonNode;

/** The answer to one message, which repeats the message's id. */
sealed interface Response {

    JsonNode id();

    /** To a start: the name of the tool. */
    record Started(JsonNode id, String tool) implements Response {}

    /** To a definition of a module that the tool has. */
    record Defined(JsonNode id) implements Response {}

    /** To a call that came to its end. */
    record Evaluated(JsonNode id, Output output, Timings timings) implements Response {}

    /** To what needs no answer. */
    record Acknowledged(JsonNode id) implements Response {}

    /** To what the tool cannot do, and why. */
    record Refused(JsonNode id, String error) implements Response {}
}
