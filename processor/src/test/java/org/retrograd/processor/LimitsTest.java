package org.retrograd.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.retrograd.processor.emit.FaceEmitter;

/** What does not fit into a class file is refused before javac sees it. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LimitsTest {

    private static final Path FIXTURES = Path.of("src/test/resources/fixtures");
    private static final Pattern SIZE =
            Pattern.compile("\\[(RG50[23])] `(\\w+)`, generated for `\\w+`, has about (\\d+) bytes of bytecode");
    private static final CodeLimits ALL = new CodeLimits(Integer.MAX_VALUE, 0, 65535);

    /** The usual ones, where nothing is put in parts. */
    private static final CodeLimits WHOLE =
            new CodeLimits(Integer.MAX_VALUE, CodeLimits.STANDARD.compiled(), CodeLimits.STANDARD.greatest());

    /** Of methods up to this length, what is counted too high by a few bytes weighs too much. */
    private static final int SHORT = 500;

    /** A length as estimated, and as javac has made it. */
    private record Length(String method, int estimated, int actual) {}

    private static Compiled compile(CodeLimits limits, String source) {
        return Compiled.with(
                List.of(),
                List.of(
                        new RetrogradProcessor(
                                FaceEmitter::emit, (compiler, options) -> new ClassCompiler(compiler, options, limits)),
                        new UnclaimedAnnotations()),
                source);
    }

    private static List<Length> lengths(Compiled compiled) throws IOException {
        Map<String, Integer> actual = new HashMap<>();
        for (JavaFileObject file : compiled.compilation().generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS && file.getName().contains("_Adjoint")) {
                try (InputStream in = file.openInputStream()) {
                    CodeLengths.of(in.readAllBytes())
                            .forEach((name, length) -> actual.merge(name, length, (one, other) -> 0));
                }
            }
        }
        List<Length> lengths = new ArrayList<>();
        for (String message : compiled.diagnostics()) {
            Matcher matcher = SIZE.matcher(message);
            if (matcher.find()) {
                String name = matcher.group(2);
                if (actual.getOrDefault(name, 0) > 0) {
                    lengths.add(new Length(name, Integer.parseInt(matcher.group(3)), actual.get(name)));
                }
            }
        }
        return lengths;
    }

    /** Every third one: each is compiled for all that can be asked for, which takes its time. */
    static List<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            return IntStream.range(0, all.size())
                    .filter(k -> k % 3 == 0)
                    .mapToObj(all::get)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void anEstimateIsALittleTooHigh(Path fixture) throws IOException {
        List<Length> lengths = lengths(compile(ALL, Files.readString(fixture)));

        assertThat(lengths).isNotEmpty();
        assertThat(lengths).allMatch(length -> length.estimated() >= length.actual());
        assertThat(lengths)
                .filteredOn(length -> length.actual() > SHORT)
                .allMatch(length -> length.estimated() <= CodeLimits.MARGIN * length.actual());
    }

    /** A method of many lines. */
    private enum Kind {
        STRAIGHT("double x", "x", "r = Math.sin(r) * x + #.5;"),
        SHORT_LOOPS("double x, int n", "x", "for (int i = 0; i < n; i++) { r = r * x / (1 + i); }"),
        BRANCHES("double x", "x", "if (r > #) { r = r * x; } else { r = Math.exp(-r) + x; }"),
        ARRAYS("double[] a", "a[0]", "a[# % 7] = a[# % 5] * r; r += a[# % 3];"),
        SWITCHES("double x, int n", "x", "r += switch (n + #) { case 1 -> x; case 900 -> r; default -> 2; };"),
        EXITS("double x, int n", "x", "for (int i = 0; i < n; i++) { r = r * x; if (r > #) { break; } }");

        private final String parameters;
        private final String start;
        private final String line;

        Kind(String parameters, String start, String line) {
            this.parameters = parameters;
            this.start = start;
            this.line = line;
        }

        String source(int lines) {
            return "class Long { @org.retrograd.Differentiable static double f(" + parameters + ") { double r = "
                    + start
                    + ";\n"
                    + IntStream.range(0, lines)
                            .mapToObj(k -> line.replace("#", Integer.toString(k)))
                            .collect(Collectors.joining("\n"))
                    + "\nreturn r; } }";
        }
    }

    /** The limit is between the two numbers of lines. */
    @ParameterizedTest
    @CsvSource({
        "SHORT_LOOPS, 400, 440",
        "BRANCHES, 500, 515",
        "ARRAYS, 455, 465",
        "SWITCHES, 560, 575",
        "EXITS, 300, 400"
    })
    void whatIsBelowTheLimitFitsAndWhatIsAboveIsRefused(Kind kind, int fits, int refused) throws IOException {
        Compiled compiled = compile(ALL, kind.source(fits));

        assertThat(compiled.diagnostics()).hasSize(1);
        assertThat(lengths(compiled))
                .singleElement()
                .satisfies(length -> assertThat(length.estimated())
                        .isBetween(length.actual(), (int) (CodeLimits.MARGIN * length.actual())));
        assertThat(compile(ALL, kind.source(refused)).diagnostics())
                .singleElement()
                .asString()
                .startsWith("ERROR Long.java:1 [RG502] `");
    }

    @Test
    void aMethodThatHotSpotLeavesAloneBringsAWarning() {
        assertThat(compile(WHOLE, Kind.STRAIGHT.source(400)).diagnostics())
                .singleElement()
                .asString()
                .contains("WARNING Long.java:1 [RG503] `")
                .contains("generated for `f`, has about ");
        assertThat(compile(WHOLE, Kind.STRAIGHT.source(150)).diagnostics()).isEmpty();
    }

    @Test
    void ofSeveralMethodsTheLongOneIsNamed() {
        String source = Kind.BRANCHES
                .source(515)
                .replace(
                        "class Long {",
                        "class Long {\n@org.retrograd.Differentiable static double g(double x) { return x; }\n");
        assertThat(compile(WHOLE, source).diagnostics())
                .singleElement()
                .asString()
                .startsWith("ERROR Long.java:3 [RG502]")
                .contains("generated for `f`");
    }

    /** One operation of one statement: there is nothing to cut. */
    @Test
    void whatCannotBePutInPartsBringsTheWarning() {
        String cases = IntStream.range(0, 300)
                .mapToObj(k -> "case \"word" + k + "\" -> x * " + (k % 7) + ";")
                .collect(Collectors.joining("\n"));
        assertThat(compile(
                                CodeLimits.STANDARD,
                                "class Long { @org.retrograd.Differentiable static double f(double x, String word) { return"
                                        + " switch (word) {" + cases + " default -> 0; }; } }")
                        .diagnostics())
                .singleElement()
                .asString()
                .contains("WARNING Long.java:1 [RG503] `");
    }

    /**
     * Own parameters, the cotangent or one for each array, a buffer for each array and one for all scalars: 255 slots, of which
     * a double takes two.
     */
    @ParameterizedTest
    @CsvSource({"double, 126, 0, double", "float, 253, 0, float", "double, 120, 6, double", "float, 239, 5, void"})
    void asManyParametersAsJavaHas(String type, int scalars, int arrays, String result) {
        assertThat(compile(CodeLimits.STANDARD, manyParameters(type, scalars, arrays, result))
                        .diagnostics())
                .isEmpty();
        assertThat(compile(CodeLimits.STANDARD, manyParameters(type, scalars + 1, arrays, result))
                        .diagnostics())
                .singleElement()
                .asString()
                .startsWith("ERROR Many.java:1 [RG501] the derivatives of `f` have parameters for ");
    }

    private static String manyParameters(String type, int scalars, int arrays, String result) {
        List<String> parameters = new ArrayList<>();
        List<String> terms = new ArrayList<>();
        for (int k = 0; k < arrays; k++) {
            parameters.add("double[] a" + k);
            terms.add("a" + k + "[0]");
        }
        for (int k = 0; k < scalars; k++) {
            parameters.add(type + " p" + k);
            terms.add("p" + k);
        }
        String sum = String.join(" + ", terms);
        String body = result.equals("void") ? "a0[0] = " + sum : "return " + sum;
        return "class Many { @org.retrograd.Differentiable static " + result + " f(" + String.join(", ", parameters)
                + ") { " + body + "; } }";
    }
}
