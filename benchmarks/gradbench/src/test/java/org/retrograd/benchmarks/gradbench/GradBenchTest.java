package org.retrograd.benchmarks.gradbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The program, in a process of its own. */
class GradBenchTest {

    private record Ended(int status, List<String> lines) {}

    @Test
    void endsWithItsInput() throws Exception {
        assertThat(run("", "--name", "sample")).isEqualTo(new Ended(0, List.of()));
    }

    @Test
    void answersEachEval() throws Exception {
        String messages = String.join(
                "\n",
                "{'id':0,'kind':'start'}",
                "not of the protocol",
                "{'id':1,'kind':'evaluate','module':'hello','function':'double','input':3}",
                evaluate("lse", "gradient", "'x':[1,1]"),
                evaluate("llsq", "gradient", "'x':[0],'n':3"),
                evaluate("det", "gradient", "'A':[1,2,3,4],'ell':2"),
                evaluate("ode", "gradient", "'x':[0,0],'s':2"),
                evaluate("kmeans", "dir", "'points':[[0,0],[2,4]],'centroids':[[3,3]]"),
                evaluate(
                        "lstm",
                        "jacobian",
                        "'main_params':[[0,0,0,0],[0,0,0,0]],'extra_params':[[0],[0],[0]],"
                                + "'state':[[0],[0]],'sequence':[[0],[1]]"),
                evaluate(
                        "gmm",
                        "jacobian",
                        "'d':1,'k':1,'n':1,'m':0,'gamma':1,'alpha':[0],'mu':[[0]],'q':[[0]]," + "'l':[[]],'x':[[0]]"),
                evaluate("particle", "rf", "'w':0.2071918746486116"),
                evaluate("saddle", "fr", "'start':[0,0]"));
        Ended ended = run(messages.replace('\'', '"'), "--name", "sample");
        assertThat(ended.status()).isZero();
        assertThat(ended.lines()).hasSize(12);
        assertThat(ended.lines().get(0)).isEqualTo("{\"id\":0,\"tool\":\"sample\"}");
        assertThat(ended.lines().get(1)).startsWith("{\"id\":null,\"success\":false");
        assertThat(ended.lines().subList(2, 12))
                .extracting(line -> line.replaceAll(".*\"output\":(.*),\"timings\".*", "$1"))
                .containsExactly(
                        "6.0",
                        "[0.5,0.5]",
                        "[0.0]",
                        "[4.0,-3.0,-2.0,1.0]",
                        "[0.0,0.0]",
                        "[[2.0,1.0]]",
                        "[0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,-0.6666666666666667]",
                        "{\"alpha\":[0.0],\"mu\":[[0.0]],\"q\":[[0.0]],\"l\":[[]]}",
                        "0.2071918746486116",
                        "[0.0,0.0,0.0,0.0]");
    }

    private static String evaluate(String module, String function, String input) {
        return "{'id':1,'kind':'evaluate','module':'" + module + "','function':'" + function + "','input':{" + input
                + "}}";
    }

    private static Ended run(String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                GradBench.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output.lines().toList());
    }
}
