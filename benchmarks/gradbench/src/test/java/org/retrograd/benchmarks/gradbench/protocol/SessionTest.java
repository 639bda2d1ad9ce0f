package org.retrograd.benchmarks.gradbench.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retrograd.benchmarks.gradbench.eval.Eval;
import org.retrograd.benchmarks.gradbench.eval.Evals;
import org.retrograd.benchmarks.gradbench.eval.Input;
import org.retrograd.benchmarks.gradbench.eval.Output;
import org.retrograd.benchmarks.gradbench.eval.Output.Field;
import org.retrograd.benchmarks.gradbench.eval.Output.Fields;
import org.retrograd.benchmarks.gradbench.eval.Output.Matrix;
import org.retrograd.benchmarks.gradbench.eval.Output.Scalar;
import org.retrograd.benchmarks.gradbench.eval.Output.Vector;
import tools.jackson.databind.JsonNode;

class SessionTest {

    record Count(int n) implements Input {
        @Override
        public String size() {
            return "n=" + n;
        }
    }

    /** An eval with one function of each kind of output, and one for each way to fail. */
    private static final Eval<Count> SAMPLE = new Eval<>(
            "sample",
            Count.class,
            Map.of(
                    "scalar", in -> new Scalar(in.n()),
                    "vector", in -> new Vector(new double[in.n()]),
                    "matrix", in -> new Matrix(new double[][] {{1, 2}, {}, {3}}),
                    "fields", in -> new Fields(List.of(new Field("a", new Vector(new double[] {1})))),
                    "infinite", in -> new Matrix(new double[][] {{1}, {1.0 / 0}}),
                    "throws", in -> new Scalar(Math.floorDiv(1, in.n() - 2)),
                    "memory", in -> new Vector(new double[Integer.MAX_VALUE]),
                    "stack", SessionTest::endless));

    private static Output endless(Count in) {
        return in.n() == 0 ? new Scalar(0) : endless(new Count(in.n() + 1));
    }

    @Test
    void startIsAnsweredWithTheName() throws IOException {
        assertThat(answers("{'id':7,'kind':'start','eval':'sample','config':{}}"))
                .containsExactly("{'id':7,'tool':'retrograd'}");
    }

    @Test
    void definitionsSayWhetherTheModuleIsThere() throws IOException {
        assertThat(answers("{'id':0,'kind':'define','module':'sample'}", "{'id':1,'kind':'define','module':'other'}"))
                .containsExactly(
                        "{'id':0,'success':true}", "{'id':1,'success':false,'error':'unknown module: \\'other\\''}");
    }

    @Test
    void analysesAreAcknowledged() throws IOException {
        assertThat(answers("{'id':3,'kind':'analysis','of':2,'valid':false,'error':'why'}"))
                .containsExactly("{'id':3}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"scalar|2.0", "vector|[0.0,0.0]", "matrix|[[1.0,2.0],[],[3.0]]", "fields|{'a':[1.0]}"})
    void outputsHaveTheirShapes(String function, String output) throws IOException {
        String answer = answers(evaluate(function, "{'n':2}")).get(0);
        assertThat(answer).startsWith("{'id':5,'success':true,'output':" + output + ",'timings':[{'name':'evaluate',");
    }

    @ParameterizedTest
    @CsvSource({"1,0,1", "17,0,17", "2000,0,2000", "0,0,1"})
    void callsAreRepeatedAsOftenAsDemanded(int runs, double seconds, int expected) throws IOException {
        JsonNode answer = repeated(runs, seconds);
        assertThat(answer.path("timings").size()).isEqualTo(expected);
    }

    @Test
    void callsAreRepeatedAsLongAsDemanded() throws IOException {
        JsonNode answer = repeated(1, 0.01);
        long sum = 0;
        for (JsonNode timing : answer.path("timings")) {
            assertThat(timing.path("nanoseconds").isIntegralNumber()).isTrue();
            sum += timing.path("nanoseconds").asLong();
        }
        assertThat(sum).isGreaterThanOrEqualTo(10_000_000L);
        assertThat(answer.path("timings").size()).isGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "infinite|{'n':2}|a result that is not finite in sample infinite of size n=2",
                "throws|{'n':2}|java.lang.ArithmeticException: / by zero in sample throws of size n=2",
                "memory|{'n':2}|out of memory in sample memory of size n=2",
                "stack|{'n':2}|stack overflow in sample stack of size n=2",
                "other|{'n':2}|unknown function of sample: \\'other\\'",
            })
    void failuresNameTheEvalAndTheSize(String function, String input, String error) throws IOException {
        assertThat(answers(evaluate(function, input)))
                .containsExactly("{'id':5,'success':false,'error':'" + error + "'}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"{}|'n'", "{'n':'x'}|int", "{'n':null}|null", "3|Count"})
    void wrongInputIsAnError(String input, String word) throws IOException {
        assertThat(answers(evaluate("scalar", input)))
                .singleElement()
                .asString()
                .startsWith("{'id':5,'success':false,'error':'wrong input of sample scalar: ")
                .contains(word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'id':4|null|not a line of JSON",
                "nonsense|null|not a line of JSON",
                "{'id':4} {}|null|not a line of JSON",
                "[]|null|no whole number \\'id\\'",
                "{'kind':'start'}|null|no whole number \\'id\\'",
                "{'id':4}|4|no text \\'kind\\'",
                "{'id':4,'kind':'dance'}|4|unknown kind of message: \\'dance\\'",
                "{'id':4,'kind':'define'}|4|no text \\'module\\'",
                "{'id':4,'kind':'evaluate','module':'sample'}|4|no text \\'function\\'",
                "{'id':4,'kind':'evaluate','module':'x'}|4|unknown module: \\'x\\'",
            })
    void whatIsNotOfTheProtocolIsRefusedAndTheSessionGoesOn(String message, String id, String error)
            throws IOException {
        List<String> answers = answers(message, "{'id':9,'kind':'analysis'}");
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0))
                .startsWith("{'id':" + id + ",'success':false,'error':'")
                .contains(error);
        assertThat(answers.get(1)).isEqualTo("{'id':9}");
    }

    @Test
    void emptyInputIsNoError() throws IOException {
        assertThat(answers()).isEmpty();
        assertThat(answers("", " ")).isEmpty();
    }

    @Test
    void evalsHaveDifferentNames() {
        assertThat(Evals.ALL).extracting(Eval::module).doesNotHaveDuplicates().hasSize(10);
    }

    private static JsonNode repeated(int runs, double seconds) throws IOException {
        String message = evaluate("scalar", "{'n':2,'min_runs':" + runs + ",'min_seconds':" + seconds + "}");
        return Json.MAPPER.readTree(answers(message).get(0).replace('\'', '"'));
    }

    private static String evaluate(String function, String input) {
        return "{'id':5,'kind':'evaluate','module':'sample','function':'" + function + "','input':" + input + "}";
    }

    /** Both ways, apostrophes stand for quotation marks. */
    private static List<String> answers(String... messages) throws IOException {
        byte[] in = String.join("\n", messages).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Session("retrograd", List.of(SAMPLE)).run(new ByteArrayInputStream(in), out);
        return out.toString(StandardCharsets.UTF_8).replace('"', '\'').lines().toList();
    }
}
