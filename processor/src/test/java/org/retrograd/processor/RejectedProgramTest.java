package org.retrograd.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Classes of many bad methods, {@code src/test/resources/rejected/<feature>/Name.java}, with expectations written as in
 * {@link RejectedExample}. Every problem is reported at its place, none hides another, and a good method stays silent.
 */
class RejectedProgramTest {

    private static final Path FOLDER = Path.of("src/test/resources/rejected");
    private static final Pattern ID = Pattern.compile("^\\[(RG\\d+)]");

    static List<Path> programs() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER, 2)) {
            return files.filter(file ->
                            Files.isRegularFile(file) && !file.getParent().equals(FOLDER))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyProblemIsReportedAtItsPlace(Path file) throws IOException {
        String text = Files.readString(file);
        List<RejectedExample.Finding> found =
                new ArrayList<>(compile(text).map(RejectedProgramTest::finding).toList());
        List<String> missing = new ArrayList<>();
        for (List<RejectedExample.Finding> places : new RejectedExample("", text).expected()) {
            if (places.stream().noneMatch(found::remove)) {
                missing.add("one of " + places);
            }
        }
        assertThat(missing).as("missing; not expected: %s", found).isEmpty();
        assertThat(found).as("not expected").isEmpty();
    }

    @Test
    void refusalOfCallTellsTheDataFlow() {
        assertThat(messages("""
            class A {
                @org.retrograd.Differentiable
                static double f(double x, int n) {
                    double r = 1;
                    for (int i = 0; i < n; i++) {
                        double k = r * 2;
                        if (k > 3) {
                            r = k + x;
                        }
                    }
                    return Double.max(r, 1);
                }
            }
            """))
                .singleElement()
                .asString()
                .startsWith("[RG205] `Double.max` has no derivative")
                .containsPattern("data flow: `x` \\(line 3\\) -> .*`r` \\(line \\d+\\).* -> here");
    }

    @Test
    void refusalInsideACalledMethodTellsItsDataFlow() {
        assertThat(messages("""
            class A {
                @org.retrograd.Differentiable
                static double f(double x) { return helper(x); }

                static double helper(double y) {
                    return Double.max(y, 1);
                }
            }
            """))
                .singleElement()
                .asString()
                .startsWith("[RG205]")
                .containsPattern("data flow: `y` \\(line 5\\) -> here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "side == Side.CALL ? x : 0 | RG202 | choose with a switch on the Side: switch (...) { case PUT -> ...; default -> ...; }",
                "Side.CALL != side ? x : 0 | RG202 | choose with a switch on the Side: switch (...) { case PUT -> ...; default -> ...; }",
                "side == side ? x : 0 | RG202 | choose with a switch on the Side: switch (...) { case PUT -> ...; default -> ...; }",
                "x * variable | RG208 | make it a static final constant, or pass it as a parameter",
                "x * COMPUTED | RG208 | give it a value that is a constant expression, without calls and objects, or pass it as a parameter, with @NoGradient if it is a constant",
                "x * TABLE[0] | RG208 | pass it as a parameter, with @NoGradient if it holds constants",
                "x * a.field | RG208 | pass what it holds as a parameter, with @NoGradient if it is a constant",
            })
    void refusalOfFieldTellsWhatToDoWithThisOne(String expression, String id, String remedy) {
        String program = """
            class A {
                enum Side { PUT, CALL }
                static double variable;
                static final double COMPUTED = Math.sqrt(2);
                static final double[] TABLE = {1, 2};
                double field;

                @org.retrograd.Differentiable
                static double f(double x, Side side, @org.retrograd.NoGradient A a) {
                    return %s;
                }
            }
            """;
        assertThat(messages(program.formatted(expression)))
                .singleElement()
                .asString()
                .startsWith("[" + id + "]")
                .endsWith("remedy: " + remedy);
    }

    @Test
    void problemsOfSeveralClassesAreReported() {
        String bad = "class %s { @org.retrograd.Differentiable static double f(double x) { try { x /= 2; } finally { x"
                + " *= 3; } return x; } }";
        assertThat(messages(bad.formatted("A"), bad.formatted("B")))
                .hasSize(2)
                .allMatch(text -> text.startsWith("[RG201]"));
    }

    private static List<String> messages(String... sources) {
        return compile(sources)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .collect(Collectors.toList());
    }

    private static Stream<Diagnostic<? extends JavaFileObject>> compile(String... sources) {
        Compilation compilation = Compiled.with(List.of(), List.of(new RetrogradProcessor()), sources)
                .compilation();
        return compilation.diagnostics().stream().filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE);
    }

    private static RejectedExample.Finding finding(Diagnostic<? extends JavaFileObject> diagnostic) {
        String message = diagnostic.getMessage(Locale.ROOT);
        Matcher id = ID.matcher(message);
        return new RejectedExample.Finding(
                id.find() ? id.group(1) : message, diagnostic.getLineNumber(), diagnostic.getColumnNumber());
    }
}
