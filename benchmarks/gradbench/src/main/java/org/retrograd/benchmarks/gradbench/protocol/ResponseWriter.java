package org.retrograd.benchmarks.gradbench.protocol;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.retrograd.benchmarks.gradbench.eval.Output;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;

/** Writes each response as one line. */
final class ResponseWriter {

    private final OutputStream out;

    ResponseWriter(OutputStream out) {
        this.out = new BufferedOutputStream(out, 1 << 16);
    }

    void write(Response response) throws IOException {
        try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
            json.configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
            json.writeStartObject();
            json.writeName("id");
            json.writeTree(response.id());
            if (response instanceof Response.Started started) {
                json.writeStringProperty("tool", started.tool());
            } else if (response instanceof Response.Defined) {
                json.writeBooleanProperty("success", true);
            } else if (response instanceof Response.Refused refused) {
                json.writeBooleanProperty("success", false);
                json.writeStringProperty("error", refused.error());
            } else if (response instanceof Response.Evaluated evaluated) {
                json.writeBooleanProperty("success", true);
                json.writeName("output");
                write(json, evaluated.output());
                write(json, evaluated.timings());
            }
            json.writeEndObject();
        }
        out.write('\n');
        out.flush();
    }

    private static void write(JsonGenerator json, Output output) {
        if (output instanceof Output.Scalar scalar) {
            json.writeNumber(scalar.value());
        } else if (output instanceof Output.Vector vector) {
            json.writeArray(vector.elements(), 0, vector.elements().length);
        } else if (output instanceof Output.Matrix matrix) {
            json.writeStartArray();
            for (double[] row : matrix.rows()) {
                json.writeArray(row, 0, row.length);
            }
            json.writeEndArray();
        } else if (output instanceof Output.Fields fields) {
            json.writeStartObject();
            for (Output.Field field : fields.fields()) {
                json.writeName(field.name());
                write(json, field.value());
            }
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, Timings timings) {
        json.writeName("timings");
        json.writeStartArray();
        timings.stream().forEach(time -> {
            json.writeStartObject();
            json.writeStringProperty("name", "evaluate");
            json.writeNumberProperty("nanoseconds", time);
            json.writeEndObject();
        });
        json.writeEndArray();
    }
}
