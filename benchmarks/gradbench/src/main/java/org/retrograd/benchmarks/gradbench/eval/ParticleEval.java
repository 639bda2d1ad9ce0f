package org.retrograd.benchmarks.gradbench.eval;

import java.util.function.DoubleUnaryOperator;
import org.retrograd.benchmarks.gradbench.eval.Output.Scalar;
import org.retrograd.benchmarks.gradbench.objective.Descent;
import org.retrograd.benchmarks.gradbench.objective.Particle;
import org.retrograd.benchmarks.gradbench.objective.ParticleGradients;

/** {@code particle}: the control that makes the particle hit the origin. Names are the modes of the outer and the inner derivative. */
final class ParticleEval {

    record Control(double w) implements Input {
        @Override
        public String size() {
            return "w=" + w;
        }
    }

    static final Eval<Control> EVAL = Eval.of("particle", Control.class)
            .with("rr", in -> argmin(Particle::fallReverse, ParticleGradients::fallReverseGradient, in))
            .with(
                    "ff",
                    in -> argmin(
                            Particle::fallForward,
                            w -> ParticleGradients.fallForwardJvp(w, 1).tangent(),
                            in))
            .with(
                    "fr",
                    in -> argmin(
                            Particle::fallReverse,
                            w -> ParticleGradients.fallReverseJvp(w, 1).tangent(),
                            in))
            .with("rf", in -> argmin(Particle::fallForward, ParticleGradients::fallForwardGradient, in));

    private ParticleEval() {}

    private static Output argmin(DoubleUnaryOperator fall, DoubleUnaryOperator derivative, Control start) {
        double[] least = Descent.argmin(
                w -> fall.applyAsDouble(w[0]),
                w -> new double[] {derivative.applyAsDouble(w[0])},
                new double[] {start.w()});
        return new Scalar(least[0]);
    }
}
