package org.retrograd.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uses of generated members that break a processor which attributes bodies before it has written what they refer to. */
class TwoRoundsTest {

    private static final String A = """
            package p;

            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;
            import org.retrograd.Differentiable;

            class A {
                @Differentiable
                static double g(double spot, double vol) { return spot * vol; }

                @Differentiable
                static double h(double x) { return x * x; }

                static boolean test(boolean b) { return !b; }

            %s
            }
            """;

    private static final String B = """
            package p;

            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;
            import static p.AGradients.hGradient;

            class B {
            %s
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static double call(double x) { return AGradients.hGradient(x); }",
                "static double lambda(List<Double> xs) { return xs.stream().map(v -> AGradients.gGradient(v, v))"
                        + ".map(r -> r.spot() + 1).reduce(0.0, Double::sum); }",
                "static double sum(double[] xs) { return Arrays.stream(xs).map(x -> AGradients.hGradient(x)).sum(); }",
                "static double var(double x) { var r = AGradients.gGradient(x, x); var s = r.spot(); return s; }",
                "static DoubleUnaryOperator reference() { return AGradients::hGradient; }",
                "static final DoubleUnaryOperator FIELD = AGradients::hGradient;",
                "static final double VALUE = AGradients.gValueAndGradient(1, 2).gradient().vol();",
                "static final AGradients.GGradient NESTED = AGradients.gGradient(1, 2);",
                "static Map<String, List<AGradients.GGradient>> generic(double x) {"
                        + " var m = new TreeMap<String, List<AGradients.GGradient>>();"
                        + " m.computeIfAbsent(\"a\", k -> new ArrayList<>()).add(AGradients.gGradient(x, x)); return m; }",
                "static Map<Boolean, List<AGradients.GGradient>> collect(List<Double> xs) { return xs.stream()"
                        + ".map(x -> AGradients.gGradient(x, 1)).collect(Collectors.partitioningBy(r -> r.spot() > 0)); }",
                "static Supplier<Double> anonymous(double x) { return new Supplier<>() {"
                        + " @Override public Double get() { var r = AGradients.gGradient(x, x); return r.vol(); } }; }",
                "static double inner(double x) { class L { double d = AGradients.hGradient(x); } return new L().d; }",
                "static int choice(boolean b) { int v = b ? (A.test(!b) ? 1 : 2) : 0; return v; }",
                "static double chosen(int k, double x) { return switch (k) { case 0 -> { var r ="
                        + " AGradients.gGradient(x, x); yield r.spot(); } default -> AGradients.hGradient(x); }; }",
                "static double nested(double x) { Function<Double, Function<Double, Double>> f ="
                        + " a -> b -> AGradients.gGradient(a, b).spot(); return f.apply(x).apply(x); }",
                "static <T> double pick(T t, Function<? super T, AGradients.GGradient> f) { return f.apply(t).vol(); }"
                        + " static double use() { return pick(\"a\", s -> AGradients.gGradient(s.length(), 1)); }",
                "record R(AGradients.GGradient g) {} static double r(double x) {"
                        + " return new R(AGradients.gGradient(x, x)).g().vol(); }",
                "static double match(Object o) { return o instanceof AGradients.GGradient g ? g.spot() : 0; }",
                "static Optional<Double> optional(double x) { return Optional.of(x)"
                        + ".map(v -> AGradients.gValueAndGradient(v, 1)).map(AGradients.GValueAndGradient::value); }",
                "static double loop(double[] xs) { double s = 0; for (double x : xs) s += AGradients.hGradient(x);"
                        + " return s; }",
                "interface I extends DoubleUnaryOperator { I GRADIENT = AGradients::hGradient; }",
                "static Comparator<Double> order() {"
                        + " return Comparator.comparing(x -> AGradients.gGradient(x, 1).spot()); }",
            })
    void generatedMembersCanBeUsedAnywhere(String member) {
        assertThat(Compiled.of(A.formatted(member)).diagnostics()).isEmpty();
        assertThat(Compiled.of(A.formatted(""), B.formatted(member)).diagnostics())
                .isEmpty();
        assertThat(Compiled.of(B.formatted(member), A.formatted("")).diagnostics())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double d = AGradients.hGradient(x); return d;",
                "var r = gGradient(x, x); return r.spot();",
                "boolean b = x > 0; int v = b ? (test(!b) ? 1 : 2) : 0; return v * x;",
                "double s = 0; for (int i = 0; i < 3; i++) { s += gGradient(x, i).vol(); } return s;",
                "return java.util.stream.DoubleStream.of(x).map(AGradients::hGradient).sum();",
            })
    void annotatedBodiesAreAttributedWithAllTheyReferTo(String body) {
        StubBodies bodies = new StubBodies();
        String method = "@Differentiable static double k(double x) { " + body + " }";
        String source = A.formatted(method).replace("class A", "import static p.AGradients.gGradient;\nclass A");

        assertThat(Compiled.with(List.of(), List.of(Compiled.stubbed(bodies)), source)
                        .diagnostics())
                .isEmpty();
        assertThat(bodies.seen()).hasSize(1);
        assertThat(bodies.seen().get(0).methods())
                .extracting(method1 -> method1.header().name())
                .containsExactly("g", "h", "k");
    }

    @Test
    void usersOwnMistakesAreReportedOnceByJavac() {
        assertThat(Compiled.of(A.formatted("static double bad() { return missing(1); }"))
                        .diagnostics())
                .hasSize(1)
                .allMatch(line -> line.startsWith("ERROR A.java:") && line.endsWith("cannot find symbol"));
    }

    @Test
    void mistakesInAnnotatedBodiesAreReportedOnceByJavac() {
        assertThat(Compiled.of(A.formatted("@Differentiable static double bad(double x) { return missing(x); }"))
                        .diagnostics())
                .hasSize(1)
                .allMatch(line -> line.startsWith("ERROR A.java:") && line.endsWith("cannot find symbol"));
        assertThat(Compiled.of(A.formatted("@Differentiable static double bad(double x) { int i = x; return i; }"))
                        .diagnostics())
                .hasSize(1)
                .allMatch(line -> line.startsWith("ERROR A.java:") && line.contains("incompatible types"));
        assertThat(Compiled.of(A.formatted("@Differentiable static double bad(Missing x) { return 1; }"))
                        .diagnostics())
                .hasSize(1)
                .allMatch(line -> line.startsWith("ERROR A.java:") && line.endsWith("cannot find symbol"));
    }
}
