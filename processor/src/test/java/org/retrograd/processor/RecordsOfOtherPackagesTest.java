package org.retrograd.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Records and final classes that are declared in another package than the method that takes them. */
class RecordsOfOtherPackagesTest {

    private static final String VEC = """
            package a;

            public record Vec(double x, double y, int[] k) {
                public record Inner(double z) {}

                public double norm() {
                    return Math.sqrt(square());
                }

                private double square() {
                    return x * x + y * y;
                }
            }
            """;

    private static final String CURVE = """
            package a;

            public final class Curve {
                private final double[] quotes;
                private final double base;

                public Curve(double[] quotes, double base) {
                    this.quotes = quotes;
                    this.base = 2 * base;
                }

                public double[] getQuotes() {
                    return quotes;
                }

                %s double base() {
                    return base;
                }

                public Curve shifted(double by) {
                    return new Curve(quotes, base + by);
                }
            }
            """;

    private static final String USE = """
            package b;

            import a.Curve;
            import a.Vec;
            import org.retrograd.Differentiable;
            import org.retrograd.Mode;

            public final class Use {
                private Use() {}

                @Differentiable(modes = Mode.FORWARD)
                public static Vec.Inner weighed(Vec v, Curve c, Vec.Inner in) {
                    return new Vec.Inner(v.norm() * c.shifted(v.x()).getQuotes()[v.k()[0]] * in.z());
                }
            }
            """;

    private static List<String> diagnostics(String... sources) {
        return Compiled.with(List.of("-Werror"), List.of(new RetrogradProcessor()), sources)
                .diagnostics();
    }

    @Test
    void areTakenApartByWhatIsPublic() {
        assertThat(diagnostics(VEC, CURVE.formatted("public"), USE)).isEmpty();
    }

    @Test
    void areRefusedWhereAFieldCannotBeRead() {
        assertThat(diagnostics(VEC, CURVE.formatted(""), USE))
                .containsExactly(
                        "ERROR Use.java:12 [RG117] `c` is of type `a.Curve`, which cannot be taken apart: `base`"
                                + " of `Curve` can be neither seen nor read by a method that does nothing but return it");
    }
}
