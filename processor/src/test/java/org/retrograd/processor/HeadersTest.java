package org.retrograd.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.retrograd.processor.frontend.MethodSource;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Visibility;

/** What signatures and annotations say. Most of their misuse is in {@code rejected}. */
class HeadersTest {

    private static final String CLASS = """
            package p;

            import java.util.List;
            import org.retrograd.Differentiable;
            import org.retrograd.NoGradient;

            class A {
                enum Side { CALL, PUT }

            %s
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Differentiable static float f(float x, long n, char c, byte b, short s, boolean t) { return x; }",
                "@Differentiable static double[][] f(double[][][] x, int[] n, boolean[][] b) { return x[0]; }",
                "@Differentiable static double f(double... x) { return x[0]; }",
                "@Differentiable static double f(double x, String s, Side side) { return x; }",
                "@Differentiable static double f(double x, @NoGradient Object o, @NoGradient Side[] s) { return x; }",
                "@Differentiable static double f(double x, @NoGradient int n) { return x; }",
                "@Differentiable static double f(double wait) { return wait; }",
                "@Differentiable(wrt = \"x\") static double f(double x, double wait) { return x; }",
                "@Differentiable static strictfp synchronized double f(final double x) { return x; }",
                "interface I { @Differentiable static double f(double x) { return x; } }",
                "static class N { static class M { @Differentiable static double f(double x) { return x; } } }",
                "static final String X = \"x\"; @Differentiable(wrt = {X}) static double f(double x) { return x; }",
            })
    void isAccepted(String member) {
        assertThat(diagnostics(member))
                .filteredOn(line -> line.contains("ERROR"))
                .isEmpty();
        assertThat(header(member).name()).isEqualTo("f");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "static double f(double x, List<Double> y) { return x; } | RG117",
                "static double f(double x, @NoGradient List<? extends Number> y) { return x; } | RG117",
                "static double f(double x, Double y) { return x; } | RG117",
                "static double f(double x, String[] y) { return x; } | RG117",
                "static Double f(double x) { return x; } | RG110",
                "static double f(double x, double x1, double clone) { return x; } | RG109",
                "static double f() { return 1; } | RG105",
            })
    void isRefused(String member, String id) {
        assertThat(diagnostics("@Differentiable " + member))
                .singleElement()
                .asString()
                .contains("[" + id + "]");
    }

    @Test
    void parametersAreActiveByTypeAndReturnedByWrt() {
        MethodHeader header = header("""
                @Differentiable(wrt = {"b", "a"}, name = "g")
                static double f(double a, float[] b, @NoGradient double c, int d, double e, Side s) { return a; }
                """);

        ClassType side = new ClassType("p", List.of("A", "Side"));
        assertThat(header.base()).isEqualTo("g");
        assertThat(header.owner()).isEqualTo(new ClassType("p", List.of("A")));
        assertThat(header.result()).isEqualTo(PrimitiveType.DOUBLE);
        assertThat(header.documentation()).isEqualTo("f(double,float[],double,int,double,p.A.Side)");
        assertThat(header.parameters())
                .containsExactly(
                        new ParameterHeader("a", PrimitiveType.DOUBLE, true, true),
                        new ParameterHeader("b", new ArrayType(PrimitiveType.FLOAT), true, true),
                        new ParameterHeader("c", PrimitiveType.DOUBLE, false, false),
                        new ParameterHeader("d", PrimitiveType.INT, false, false),
                        new ParameterHeader("e", PrimitiveType.DOUBLE, true, false),
                        new ParameterHeader("s", side, false, false));
    }

    @Test
    void onlyMethodsThatOtherPackagesCanReachArePublic() {
        String method = "@Differentiable public static double f(double x) { return x; }";

        assertThat(header(method).visibility()).isEqualTo(Visibility.PACKAGE);
        assertThat(headers(CLASS.formatted(method).replace("class A", "public class A"))
                        .get(0)
                        .visibility())
                .isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void aBadMethodHidesNeitherTheNextNorBodies() {
        String members = """
                @Differentiable double f(double x) { return x; }
                @Differentiable static int g(double x) { return 1; }
                @Differentiable static double h(double x) { return x; }
                """;
        StubBodies bodies = new StubBodies();
        var compiled = Compiled.with(
                List.of(),
                List.of(Compiled.stubbed(bodies)),
                CLASS.formatted(members),
                CLASS.formatted("@Differentiable(wrt = \"y\") static double k(double x) { return x; }")
                        .replace("class A", "class B"));

        assertThat(compiled.diagnostics())
                .extracting(line -> line.replaceAll(".*(RG\\d+).*", "$1"))
                .containsExactly("RG101", "RG110", "RG106");
        assertThat(bodies.seen())
                .singleElement()
                .satisfies(source -> assertThat(source.methods())
                        .extracting(method -> method.header().name())
                        .containsExactly("h"));
    }

    private static List<String> diagnostics(String member) {
        return Compiled.of(CLASS.formatted(member)).diagnostics();
    }

    private static MethodHeader header(String member) {
        return headers(CLASS.formatted(member)).get(0);
    }

    private static List<MethodHeader> headers(String source) {
        StubBodies bodies = new StubBodies();
        Compiled.with(List.of(), List.of(Compiled.stubbed(bodies)), source);
        return bodies.seen().stream()
                .flatMap(seen -> seen.methods().stream())
                .map(MethodSource::header)
                .toList();
    }
}
