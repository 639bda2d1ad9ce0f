package org.retrograd.benchmarks.gradbench.objective;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HelloTest {

    @Test
    void squareAndItsDerivative() {
        assertThat(Hello.square(3)).isEqualTo(9);
        assertThat(HelloGradients.squareGradient(3)).isEqualTo(6);
    }
}
