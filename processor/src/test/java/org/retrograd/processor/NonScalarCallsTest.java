package org.retrograd.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plain gradient is asked of something that has none. */
class NonScalarCallsTest {

    private static final String LAYER = """
            package p;

            import org.retrograd.Differentiable;

            public class Layer {
                @Differentiable
                public static double[] squares(double[] x) { return x; }

                @Differentiable
                public static double[] both(double[] x) { return x; }

                @Differentiable
                public static double both(double[] x, int n) { return n; }
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package p; class User { Object o = LayerGradients.squaresGradient(new double[1]); }",
                "package p; class User { Object o = p.LayerGradients.squaresGradient(new double[1]); }",
                "package p; class User { Object o = LayerGradients.squaresValueAndGradient(new double[1]); }",
                "package p; class User { java.util.function.UnaryOperator<double[]> o = LayerGradients::squaresGradient; }",
                "package q; import p.LayerGradients; class User { Object o = LayerGradients.squaresGradient(null); }",
                "package q; import p.*; class User { Object o = LayerGradients.squaresGradient(null); }",
                "package q; import static p.LayerGradients.*; class User { Object o = squaresGradient(null); }",
            })
    void isReportedOnceAtTheCall(String user) {
        Compiled compiled = Compiled.of(LAYER, user);

        assertThat(compiled.diagnostics()).singleElement().asString().startsWith("ERROR User.java:1 [RG112]");
        assertThat(compiled.compilation().errors().get(0).getMessage(Locale.ROOT))
                .contains("remedy: call LayerGradients.squaresVjp with a cotangent of type double[]");
    }

    @Test
    void aStaticImportByNameIsJavacsErrorAndOurs() {
        String user = "package q;\nimport static p.LayerGradients.squaresGradient;\n"
                + "class User { Object o = squaresGradient(null); }";

        assertThat(Compiled.of(LAYER, user).diagnostics())
                .anyMatch(line -> line.startsWith("ERROR User.java:3 [RG112]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package p; class User { Object o = LayerGradients.bothGradient(new double[1], 1); }",
                "package p; class User { static Object squaresGradient(Object x) { return x; }"
                        + " Object o = squaresGradient(1); Object p = User.squaresGradient(2); }",
            })
    void othersAreLeftAlone(String user) {
        assertThat(Compiled.of(LAYER, user).diagnostics()).isEmpty();
    }
}
