package org.retrograd.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated names that meet each other, or users' classes. */
class ClashesTest {

    private static final String CLASS = """
            import org.retrograd.Differentiable;

            class A {
            %s
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static double f(double x, double y) { return x; } @ static double f(double y, double x, int n) { return x; }",
                "static double f(double x) { return x; } @ static double f(double x, double y) { return x; }",
                "static double f(double x) { return x; } @ static double f(double[] x) { return x[0]; }",
                "static float f(float x) { return x; } @ static double f(double x) { return x; }",
                "static double priceValueAnd(double x) { return x; } @ static double price(double x) { return x; }",
                "static double price(double x) { return x; } @ static double Price(double[] x) { return x[0]; }",
                "static double addFVjp(double x, double c, double[] o) { return x; } @(name = \"addFVjp\") static double g(double x, double c, double[] o) { return x; }",
            })
    void theSecondOfTwoThatClashIsRefused(String methods) {
        assertThat(compile("@ " + methods).diagnostics())
                .singleElement()
                .asString()
                .contains("[RG108]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static double f(double x, double y) { return x; } @ static double f(double x, double y, int n) { return x; }",
                "static double f(double x, double y) { return x; } @(wrt = {\"x\", \"y\"}) static double f(double x, double z, double y) { return x; }",
                "static double f(double x) { return x; } @(name = \"g\") static double f(double[] x) { return x[0]; }",
                "static double[] f(double[] x) { return x; } @ static double[] f(double[] x, int n) { return x; }",
                "static double f(double x) { return x; } @ static double gradient(double x) { return x; }",
            })
    void overloadsMayShareTheirRecords(String methods) {
        assertThat(compile("@ " + methods).diagnostics()).isEmpty();
    }

    /** Both have derivatives of their own, which would be held by records of one name. */
    @Test
    void recordsOfOneNameAreRefused() {
        String source = """
                import org.retrograd.Differentiable;

                class A {
                    record Vec(double x, int n) {}

                    static class B {
                        record Vec(double y, int n) {}
                    }

                    @Differentiable
                    static double f(Vec v, B.Vec w) {
                        return v.x() * w.y();
                    }
                }
                """;
        assertThat(Compiled.of(source).diagnostics())
                .containsExactly("ERROR A.java:11 [RG108] the records `VecTangent(double x)` and `VecTangent(double y)`"
                        + " are both needed");
    }

    @Test
    void onlyTheMethodThatClashesIsDropped() {
        StubBodies bodies = new StubBodies();
        String methods = """
                @Differentiable static double f(double x) { return x; }
                @Differentiable static double f(double x, double y) { return x; }
                @Differentiable static double g(double x) { return x; }
                """;
        Compiled.with(List.of(), List.of(Compiled.stubbed(bodies)), CLASS.formatted(methods));

        assertThat(bodies.seen().get(0).methods())
                .extracting(method -> method.header().documentation())
                .containsExactly("f(double)", "g(double)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AGradients", "A_Adjoint"})
    void aUsersClassOfTheNameIsAnError(String name) {
        String method = "@Differentiable static double f(double x) { return x; }";

        assertThat(Compiled.of(CLASS.formatted(method), "class " + name + " {}").diagnostics())
                .singleElement()
                .asString()
                .startsWith("ERROR " + name + ".java:1 [RG118]");
    }

    @Test
    void nestedClassesMayMeetOthers() {
        String nested = CLASS.formatted("static class B { @Differentiable static double f(double x) { return x; } }");
        String other = CLASS.formatted("@Differentiable static double f(double x) { return x; }")
                .replace("class A", "class A_B");

        assertThat(Compiled.of(nested, other).diagnostics())
                .singleElement()
                .asString()
                .contains("[RG118] `A_BGradients` is generated for `A.B` already");
    }

    private static Compiled compile(String methods) {
        return Compiled.of(CLASS.formatted(methods.replaceAll("@(?=[ (])", "@Differentiable")));
    }
}
