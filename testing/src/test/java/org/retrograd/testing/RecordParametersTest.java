package org.retrograd.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

/** Parameters that are records or hold some. */
class RecordParametersTest {

    private record Normal(double[] mu, float sigma, int draws) {}

    private record NormalTangent(double[] mu, float sigma) {}

    private record Mixture(Normal[] parts, double weight, String label) {}

    private record MixtureTangent(NormalTangent[] parts, double weight) {}

    private record Link(double value, Link next) {}

    private record Positive(double value) {
        private Positive {
            if (value <= 0) {
                throw new IllegalArgumentException("not positive");
            }
        }
    }

    private record PositiveTangent(double value) {}

    private record Doubled(double value) {
        private Doubled {
            value = 2 * value;
        }
    }

    @Test
    void nestedRecordsAndArraysOfRecords() {
        FunctionCheck check = GradientCheck.of("density", p -> density(p.get("model", Mixture.class)))
                .parameter("model", mixture());

        // the value is weight * sum over parts of sigma * (mu0 + mu1^2) * draws
        check.checkGradient(p -> new MixtureTangent(
                new NormalTangent[] {
                    new NormalTangent(new double[] {3, 12}, 10), new NormalTangent(new double[] {2, -4}, 20)
                },
                25));
        assertFailing(
                "model.parts[1].mu[1]",
                () -> check.checkGradient(p -> new MixtureTangent(
                        new NormalTangent[] {
                            new NormalTangent(new double[] {3, 12}, 10), new NormalTangent(new double[] {2, 4}, 20)
                        },
                        25)));
        assertFailing(
                "model.weight",
                () -> check.checkGradient(p -> new MixtureTangent(
                        new NormalTangent[] {
                            new NormalTangent(new double[] {3, 12}, 10), new NormalTangent(new double[] {2, -4}, 20)
                        },
                        0)));
    }

    @Test
    void theTangentOfARecordMayBeOfItsOwnType() {
        GradientCheck.of("f", p -> {
                    Normal normal = p.get("normal", Normal.class);
                    return normal.mu()[0] * normal.sigma() * normal.draws();
                })
                .parameter("normal", new Normal(new double[] {3}, 0.5f, 4))
                .checkGradient(p -> new Normal(new double[] {2}, 12f, 0));
    }

    @Test
    void recordsWithinThemselves() {
        FunctionCheck check = GradientCheck.of("product", p -> {
                    double product = 1;
                    for (Link link = p.get("chain", Link.class); link != null; link = link.next()) {
                        product *= link.value();
                    }
                    return product;
                })
                .parameter("chain", new Link(2, new Link(3, new Link(5, null))));

        check.checkGradient(p -> new Link(15, new Link(10, new Link(6, null))));
        assertFailing(
                "chain.next.next.value", () -> check.checkGradient(p -> new Link(15, new Link(10, new Link(7, null)))));
    }

    @Test
    void aValidatingConstructorBoundsTheDomain() {
        GradientCheck.of("sqrt", p -> Math.sqrt(p.get("x", Positive.class).value()))
                .parameter("x", new Positive(1e-8))
                .checkGradient(p -> new PositiveTangent(5000));
    }

    @Test
    void aRecordThatCannotBeCopiedIsRefused() {
        FunctionCheck check =
                GradientCheck.of("f", p -> p.get("x", Doubled.class).value());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.parameter("x", new Doubled(1)))
                .withMessage(
                        "the constructor of Doubled changes its component value, so that the record cannot be copied");
    }

    private static Mixture mixture() {
        Normal first = new Normal(new double[] {1, 2}, 1.5f, 2);
        Normal second = new Normal(new double[] {4, -1}, 0.5f, 4);
        return new Mixture(new Normal[] {first, second}, 1, "two parts");
    }

    private static double density(Mixture mixture) {
        double sum = 0;
        for (Normal part : mixture.parts()) {
            sum += part.sigma() * (part.mu()[0] + part.mu()[1] * part.mu()[1]) * part.draws();
        }
        return mixture.weight() * sum;
    }

    private static void assertFailing(String path, Runnable check) {
        GradientMismatch failure = catchThrowableOfType(GradientMismatch.class, check::run);
        assertThat(failure).isNotNull();
        assertThat(failure.report().failures())
                .extracting(ComponentReport::path)
                .containsExactly(path);
        assertThat(failure).hasMessageContaining("  " + path + "  (at " + path + " = ");
    }
}
