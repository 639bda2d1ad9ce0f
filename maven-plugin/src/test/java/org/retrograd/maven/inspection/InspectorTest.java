package org.retrograd.maven.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.retrograd.maven.SampleModule;
import org.retrograd.maven.operation.Operation;
import org.retrograd.maven.source.GeneratedLine;

class InspectorTest {

    private static InspectedMethod method;

    @BeforeAll
    static void inspect(@TempDir Path folder) throws IOException {
        method = SampleModule.growth(folder).inspected().get(0);
    }

    @Test
    void methodIsFoundByTheLinkInTheGeneratedClass() {
        assertThat(method.signature().shortName()).isEqualTo("Growth.population");
        assertThat(method.isAnnotated()).isTrue();
        assertThat(method.source().orElseThrow().line(12)).contains("            p += rate * p * (1 - p);");
        assertThat(method.derivatives())
                .extracting(Derivative::form)
                .containsExactly("Gradient", "ValueAndGradient", "Vjp", "addVjpTo");
    }

    @Test
    void linesAreLinkedToTheStatementTheyComeFrom() {
        Derivative gradient = method.derivatives().get(0);
        assertThat(gradient.method().lines())
                .filteredOn(line -> line.source().orElse(0) == 12)
                .extracting(GeneratedLine::text)
                .anyMatch(text -> text.contains("p += rate * p * (1.0 - p);"))
                .anyMatch(text -> text.contains("dRate += "));
    }

    @Test
    void whatIsKeptIsAFormula() {
        assertThat(method.derivatives().get(0).kept())
                .containsExactly(new KeptValue("pSaved", "8 bytes × max(steps, 0)"));
    }

    @Test
    void codeIsCounted() {
        Derivative gradient = method.derivatives().get(0);
        assertThat(gradient.code().orElseThrow().size()).isBetween(50, 400);
        assertThat(method.counts().orElseThrow().at(1, Operation.MULTIPLICATION))
                .isEqualTo(2);
        assertThat(gradient.counts().orElseThrow().at(1, Operation.MULTIPLICATION))
                .isGreaterThan(4);
        assertThat(method.ratio(gradient).orElseThrow()).isBetween(2.0, 6.0);
    }

    @Test
    void textsGiveAnEstimateWithoutClassFiles() {
        assertThat(method.estimate().orElseThrow().at(1, Operation.MULTIPLICATION))
                .isEqualTo(2);
        assertThat(method.estimate().orElseThrow().at(1, Operation.ADDITION)).isEqualTo(2);
        Derivative gradient = method.derivatives().get(0);
        assertThat(gradient.method().estimate().at(1, Operation.ARRAY_WRITE)).isEqualTo(1);
        InspectedMethod uncompiled = new InspectedMethod(
                method.signature(), true, method.source(), Optional.empty(), method.estimate(), method.derivatives());
        assertThat(uncompiled.ratio(gradient)).isEqualTo(method.estimatedRatio(gradient));
        assertThat(method.estimatedRatio(gradient).orElseThrow()).isBetween(2.0, 6.0);
    }

    /** Each part is shown beside the source, and what all do counts for the whole. */
    @Test
    void partsOfLongMethodsAreShown(@TempDir Path folder) throws IOException {
        String lines = "r = Math.sin(r) * x + 0.5;\n".repeat(8);
        InspectedMethod steps = new SampleModule(folder)
                .with("Steps", """
                        package shop;

                        final class Steps {
                            @org.retrograd.Differentiable
                            static double steps(double x) {
                                double r = x;
                                %s
                                return r;
                            }
                        }
                        """.formatted(lines))
                .compiledInParts(200)
                .inspected()
                .get(0);

        assertThat(steps.derivatives())
                .extracting(Derivative::form)
                .contains("Gradient", "Gradient part 1", "Vjp part 2");
        assertThat(steps.derivatives())
                .allSatisfy(derivative ->
                        assertThat(derivative.code().orElseThrow().size()).isLessThan(200));
        assertThat(steps.derivatives().get(0).counts().orElseThrow().at(0, Operation.MATH_CALL))
                .isEqualTo(16);
    }
}
