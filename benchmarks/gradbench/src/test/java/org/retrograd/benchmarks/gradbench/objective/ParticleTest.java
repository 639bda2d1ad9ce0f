package org.retrograd.benchmarks.gradbench.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParticleTest {

    @Test
    void forceIsThatOfCoulomb() {
        double[] force = force(3, 2, 0.4);
        ParticleGradients.PotentialGradient slope = ParticleGradients.potentialGradient(3, 2, 0.4);
        Numbers.assertNear(new double[] {slope.x(), slope.y()}, force);
        Numbers.assertNear(ParticleGradients.potentialJvp(3, 2, 0.4, 1, 0).tangent(), force[0]);
        Numbers.assertNear(ParticleGradients.potentialJvp(3, 2, 0.4, 0, 1).tangent(), force[1]);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.2, 0.3})
    void fallsAsUnderCoulombsForce(double w) {
        Numbers.assertNear(Particle.fallReverse(w), fall(w));
        Numbers.assertNear(Particle.fallForward(w), fall(w));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.2, 0.3})
    void allFourDerivativesAgreeWithDifferences(double w) {
        for (DoubleUnaryOperator derivative : derivatives()) {
            // Central differences of the fourth order, of the independent fall.
            double h = 2e-5;
            double expected = (8 * (fall(w + h) - fall(w - h)) - (fall(w + 2 * h) - fall(w - 2 * h))) / (12 * h);
            assertThat(derivative.applyAsDouble(w)).isCloseTo(expected, within(1e-7 * Math.max(1, Math.abs(expected))));
        }
    }

    @Test
    void allFourDescentsEndAtThePublishedControl() {
        DoubleUnaryOperator[] falls = {
            Particle::fallReverse, Particle::fallReverse, Particle::fallForward, Particle::fallForward
        };
        DoubleUnaryOperator[] derivatives = derivatives();
        for (int i = 0; i < falls.length; i++) {
            DoubleUnaryOperator fall = falls[i];
            DoubleUnaryOperator derivative = derivatives[i];
            double[] least = Descent.argmin(
                    w -> fall.applyAsDouble(w[0]), w -> new double[] {derivative.applyAsDouble(w[0])}, new double[1]);
            assertThat(least[0]).isCloseTo(0.2071918746486116, within(1e-12));
        }
    }

    private static DoubleUnaryOperator[] derivatives() {
        return new DoubleUnaryOperator[] {
            ParticleGradients::fallReverseGradient,
            w -> ParticleGradients.fallReverseJvp(w, 1).tangent(),
            ParticleGradients::fallForwardGradient,
            w -> ParticleGradients.fallForwardJvp(w, 1).tangent()
        };
    }

    /** What the particle does, with the force written out. */
    private static double fall(double w) {
        double x = 0;
        double y = 8;
        double vx = 0.75;
        double vy = 0;
        while (true) {
            double[] force = force(x, y, w);
            x += 0.1 * vx;
            y += 0.1 * vy;
            if (y <= 0) {
                return Math.pow(x + vx * (-y / vy), 2);
            }
            vx -= 0.1 * force[0];
            vy -= 0.1 * force[1];
        }
    }

    /** The gradient of the potential: of each charge, the difference over the cube of the distance. */
    private static double[] force(double x, double y, double w) {
        double first = Math.pow(Math.hypot(x - 10, y - (10 - w)), -3);
        double second = Math.pow(Math.hypot(x - 10, y), -3);
        return new double[] {-(x - 10) * (first + second), -(y - (10 - w)) * first - y * second};
    }
}
