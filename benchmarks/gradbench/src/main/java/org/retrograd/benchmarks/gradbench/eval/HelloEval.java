package org.retrograd.benchmarks.gradbench.eval;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.retrograd.benchmarks.gradbench.eval.Output.Scalar;
import org.retrograd.benchmarks.gradbench.objective.Hello;
import org.retrograd.benchmarks.gradbench.objective.HelloGradients;

/** {@code hello}: the one eval whose input is a bare number. */
final class HelloEval {

    record Argument(double x) implements Input {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Argument {}

        @Override
        public String size() {
            return "1";
        }
    }

    static final Eval<Argument> EVAL = Eval.of("hello", Argument.class)
            .with("square", in -> new Scalar(Hello.square(in.x())))
            .with("double", in -> new Scalar(HelloGradients.squareGradient(in.x())));

    private HelloEval() {}
}
