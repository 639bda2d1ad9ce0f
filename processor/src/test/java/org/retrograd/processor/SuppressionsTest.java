package org.retrograd.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What generated classes must mention does not break a build in which each warning is an error. */
class SuppressionsTest {

    private static final Pattern SUPPRESSION = Pattern.compile("@SuppressWarnings\\((.*)\\)");

    private static final String OTHERS = """
            package other;

            public class Others {
                private Others() {}
                @Deprecated public enum OldKind { A, B }
                @Deprecated(since = "2", forRemoval = true) public enum Dying { A, B }
                public enum Kind { A, @Deprecated B }
                public static class Failure extends RuntimeException {
                    private static final long serialVersionUID = 1;
                    @Deprecated(forRemoval = false) public Failure(String message) { super(message); }
                    public Failure() {}
                }
                @Deprecated public static class OldFailure extends RuntimeException {
                    private static final long serialVersionUID = 1;
                }
            }
            """;

    private static final String USER = """
            package user;

            import org.retrograd.Differentiable;
            import other.Others.*;

            %s
            final class User {
                @SuppressWarnings({"deprecation", "removal", "divzero"}) @Differentiable %s
                static double half(double x) { return x / 2; }
            }
            """;

    private static Compiled compile(List<String> options, String... sources) {
        return Compiled.with(options, List.of(new RetrogradProcessor(), new UnclaimedAnnotations()), sources);
    }

    /** The lints that generated classes suppress. */
    private static List<String> suppressed(Compiled compiled, String suffix) {
        return compiled.compilation().generatedSourceFiles().stream()
                .filter(file -> file.getName().endsWith(suffix + ".java"))
                .map(SuppressionsTest::text)
                .flatMap(text -> SUPPRESSION.matcher(text).results().map(match -> match.group(1)))
                .toList();
    }

    private static String text(JavaFileObject file) {
        try {
            return file.getCharContent(false).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "static double f(double x) { return x * x; } | - | -",
                "static double f(double x, OldKind k) { return x * x; } | \"deprecation\" | \"deprecation\"",
                "static double f(double x, @org.retrograd.NoGradient OldKind[] k) { return x * x; } | \"deprecation\" | \"deprecation\"",
                "static double f(double x, OldKind k, Dying d) { return x * x; } | {\"deprecation\", \"removal\"} | {\"deprecation\", \"removal\"}",
                "static double f(double x, Kind k) { return switch (k) { case B -> x; default -> x * x; }; } | - | -",
                "static double f(double x) { if (x < 0) { throw new Failure(\"x\"); } return x * x; } | - | \"deprecation\"",
                "static double f(double x) { if (x < 0) { throw new Failure(); } return x * x; } | - | -",
                "static double f(double x) { if (x < 0) { throw new OldFailure(); } return x * x; } | - | \"deprecation\"",
                "static double f(double x, int n) { int k = 0; return n < 0 ? x * (n / k) : x * x; } | - | \"divzero\"",
                "@Deprecated static double f(double x) { return x * x; } | - | -",
                "static double f(double x) { return g(x) * x; } @Deprecated @Differentiable static double g(double x) { return x * x; } | - | \"deprecation\"",
                "static double f(double x) { return half(x) * x; } | - | -",
            })
    void aClassSuppressesWhatItNeeds(String methods, String ofFace, String ofImplementation) {
        Compiled compiled = compile(List.of("-Werror"), OTHERS, USER.formatted("", methods + " @Differentiable"));

        assertThat(compiled.diagnostics()).isEmpty();
        assertThat(suppressed(compiled, "UserGradients")).isEqualTo(ofFace == null ? List.of() : List.of(ofFace));
        assertThat(suppressed(compiled, "User_Adjoint"))
                .isEqualTo(ofImplementation == null ? List.of() : List.of(ofImplementation));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "@Deprecated | static double f(double x) { return x * x; } | -",
                "@Deprecated | static double f(double x) { return half(x) * x; } | \"deprecation\"",
                "@Deprecated | static double f(double x) { assert x > 0; return x * x; } | \"deprecation\"",
                "class First {} | static double f(double x) { return x * x; } | -",
                "class First {} | static double f(double x) { assert x > 0; return half(x) * x; } | \"auxiliaryclass\"",
                "class First {} @Deprecated | static double f(double x) { return half(x); } | {\"auxiliaryclass\", \"deprecation\"}",
            })
    void theOwnClassIsMentionedIfItIsCalled(String before, String method, String ofImplementation) {
        Compiled compiled = compile(List.of("-Werror"), OTHERS, USER.formatted(before, method + " @Differentiable"));

        assertThat(compiled.diagnostics()).isEmpty();
        assertThat(suppressed(compiled, "UserGradients")).isEmpty();
        assertThat(suppressed(compiled, "User_Adjoint"))
                .isEqualTo(ofImplementation == null ? List.of() : List.of(ofImplementation));
    }

    /** Java has no way to suppress this one; docs/language.md says so. */
    @Test
    void aSecondClassOfAFileInASignatureIsTheOneThatWarns() {
        String method = "static double f(double x, Mood mood) { return x * x; } @Differentiable";

        assertThat(compile(List.of(), OTHERS, USER.formatted("", method) + " enum Mood { GOOD, BAD }")
                        .diagnostics())
                .isNotEmpty()
                .allMatch(text -> text.contains("auxiliary class user.Mood"));
    }
}
