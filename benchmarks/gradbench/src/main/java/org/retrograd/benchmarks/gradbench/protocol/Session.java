package org.retrograd.benchmarks.gradbench.protocol;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.retrograd.benchmarks.gradbench.eval.Eval;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Answers the messages of an eval, one line of JSON each, until their end.
 *
 * <p>Whatever is wrong with a message or a call is answered by an {@code error} that says what, and the session goes on.
 */
public final class Session {

    private final String tool;
    private final Map<String, Eval<?>> evals;

    /**
     * @param tool the name by which the tool presents itself
     * @param evals what it can do
     */
    public Session(String tool, Collection<Eval<?>> evals) {
        this.tool = tool;
        this.evals = evals.stream().collect(Collectors.toUnmodifiableMap(Eval::module, Function.identity()));
    }

    /** Reads messages to the end of the input. */
    public void run(InputStream in, OutputStream out) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        ResponseWriter responses = new ResponseWriter(out);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                responses.write(answer(line));
            }
        }
    }

    private Response answer(String line) {
        JsonNode message;
        try {
            message = Json.MAPPER.readTree(line);
        } catch (JacksonException e) {
            return new Response.Refused(Json.noId(), "not a line of JSON: " + e.getOriginalMessage());
        } catch (OutOfMemoryError e) {
            return new Response.Refused(
                    Json.noId(), "out of memory while reading a message of " + line.length() + " characters");
        }
        JsonNode id = message.path("id");
        if (!id.isIntegralNumber()) {
            return new Response.Refused(Json.noId(), "the message has no whole number \"id\"");
        }
        try {
            return answer(id, message);
        } catch (ProtocolException e) {
            return new Response.Refused(id, e.problem());
        }
    }

    private Response answer(JsonNode id, JsonNode message) throws ProtocolException {
        String kind = text(message, "kind");
        return switch (kind) {
            case "start" -> new Response.Started(id, tool);
            case "define" -> {
                eval(message);
                yield new Response.Defined(id);
            }
            case "evaluate" -> evaluate(id, eval(message), message);
            case "analysis", "end" -> new Response.Acknowledged(id);
            default -> throw new ProtocolException("unknown kind of message: \"" + kind + "\"");
        };
    }

    private static Response evaluate(JsonNode id, Eval<?> eval, JsonNode message) throws ProtocolException {
        Evaluation<?> evaluation = Evaluation.of(eval, text(message, "function"), message.path("input"));
        Runs.Measured measured = evaluation.run();
        return new Response.Evaluated(id, measured.output(), measured.timings());
    }

    private Eval<?> eval(JsonNode message) throws ProtocolException {
        String module = text(message, "module");
        Eval<?> eval = evals.get(module);
        if (eval == null) {
            throw new ProtocolException("unknown module: \"" + module + "\"");
        }
        return eval;
    }

    private static String text(JsonNode message, String field) throws ProtocolException {
        JsonNode value = message.path(field);
        if (!value.isString()) {
            throw new ProtocolException("the message has no text \"" + field + "\"");
        }
        return value.stringValue();
    }
}
