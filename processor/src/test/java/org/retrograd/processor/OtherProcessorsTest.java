package org.retrograd.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes that other processors write while ours is at work. */
class OtherProcessorsTest {

    private static final String SIDE = "public enum Side { CALL, PUT }";
    private static final String SCALES = "public class Scales { public static double of(double x) { return x; } }";

    private static final String SIGNATURE = """
            import org.retrograd.Differentiable;

            class Pricer {
                @Differentiable
                static double price(double spot, Side side) { return spot; }

                static double delta(double spot) { return PricerGradients.priceGradient(spot, Side.CALL); }
            }
            """;

    private static final String BODY = """
            import org.retrograd.Differentiable;

            class Pricer {
                @Differentiable
                static double price(double spot) { var scaled = Scales.of(spot); return scaled; }

                static double delta(double spot) { return PricerGradients.priceGradient(spot); }
            }
            """;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aTypeInASignatureIsWaitedFor(int round) {
        var extra = new GeneratingProcessor(1, "Other", "class Other {}");

        assertThat(compile(SIGNATURE, new GeneratingProcessor(round, "Side", SIDE), extra)
                        .diagnostics())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aTypeInABodyIsWaitedFor(int round) {
        var extra = new GeneratingProcessor(2, "Other", "class Other {}");

        assertThat(compile(BODY, new GeneratingProcessor(round, "Scales", SCALES), extra)
                        .diagnostics())
                .isEmpty();
    }

    /** A class that is not written like one is missed by the look at syntax, and `var` keeps its first type. */
    @Test
    void aTypeThatOnlyJavacSeesIsOurError() {
        String body = BODY.replace("Scales", "scales");
        var extra = new GeneratingProcessor(1, "Other", "class Other {}");
        var late = new GeneratingProcessor(2, "scales", SCALES.replace("Scales", "scales"));

        assertThat(compile(body, late, extra).diagnostics())
                .first()
                .asString()
                .startsWith("ERROR Pricer.java:5 [RG404] the body of `price` refers to something without a type");
    }

    @Test
    void aTypeThatNeverComesIsJavacsError() {
        assertThat(compile(BODY).diagnostics())
                .singleElement()
                .asString()
                .isEqualTo("ERROR Pricer.java:5 cannot find symbol");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void annotatedMethodsMayBeGeneratedThemselves(int round) {
        String late = BODY.replace("Scales.of(spot)", "2 * spot");
        var extra = new GeneratingProcessor(1, "Other", "class Other {}");

        assertThat(compile(
                                "class User { double d = PricerGradients.priceGradient(1); }",
                                new GeneratingProcessor(round, "Pricer", late),
                                extra)
                        .diagnostics())
                .isEmpty();
    }

    private static Compiled compile(String source, GeneratingProcessor... others) {
        List<javax.annotation.processing.Processor> processors = new java.util.ArrayList<>();
        processors.add(Compiled.stubbed(new StubBodies()));
        processors.addAll(List.of(others));
        return Compiled.with(List.of(), processors, source);
    }
}
