package org.retrograd.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lombok in the same compilation, before us and after us. */
class LombokTest {

    private static final String PRICER = """
            import lombok.Value;
            import org.retrograd.Differentiable;

            class Pricer {
                @Value
                static class Market { double rate; int years; }

                static final Market MARKET = new Market(0.02, 3);

                @Differentiable
                static double price(double spot) {
                    var market = new Market(0.02, 3);
                    return spot * market.getYears();
                }

                static double delta(double spot) { return PricerGradients.priceGradient(spot); }
            }
            """;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void membersThatLombokAddsAreSeen(boolean lombokFirst) throws ReflectiveOperationException {
        StubBodies bodies = new StubBodies();

        assertThat(Compiled.with(List.of(), processors(bodies, lombokFirst), PRICER)
                        .diagnostics())
                .isEmpty();
        assertThat(bodies.seen()).hasSize(1);
    }

    @Test
    void valIsRefusedBeforeItBreaksTheCompilation() throws ReflectiveOperationException {
        String source = PRICER.replace("var market", "val market").replace("import lombok.Value;", "import lombok.*;");

        assertThat(Compiled.with(List.of(), processors(new StubBodies(), false), source)
                        .diagnostics())
                .anyMatch(line -> line.contains("[RG402] `market` is declared with lombok.val"));
    }

    private static List<Processor> processors(BodyStage bodies, boolean lombokFirst)
            throws ReflectiveOperationException {
        Processor lombok = Class.forName("lombok.launch.AnnotationProcessorHider$AnnotationProcessor")
                .asSubclass(Processor.class)
                .getDeclaredConstructor()
                .newInstance();
        Processor ours = Compiled.stubbed(bodies);
        return lombokFirst ? List.of(lombok, ours) : List.of(ours, lombok);
    }
}
