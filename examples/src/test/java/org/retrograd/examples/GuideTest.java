package org.retrograd.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the guide's blocks of code compute. */
class GuideTest {

    private static final double[] X = {0, 1, 2, 3};
    private static final double[] Y = {0, 2, 4, 6};

    @Test
    void growthIsSensitiveToItsRate() {
        assertThat(Guide.growth())
                .isEqualTo(GrowthGradients.populationGradient(0.1, 0.4, 20).rate());
    }

    @Test
    void gradientOfOneHasItsShape() {
        assertThat(Guide.gradientOfOne()).containsExactly(0, 4, 8, 12);
    }

    @Test
    void gradientOfSeveralIsARecord() {
        assertThat(Guide.gradientOfSeveral(X, Y)).containsExactly(-3, -2);
    }

    @Test
    void valueAndGradient() {
        assertThat(Guide.valueAndGradient(X, Y)).containsExactly(1, -3);
    }

    @Test
    void vectorJacobianProduct() {
        assertThat(Guide.vectorJacobianProduct()).isDeepEqualTo(new double[][] {{0, 0}, {10, 20}});
    }

    @Test
    void jacobian() {
        assertThat(Guide.jacobian()).isDeepEqualTo(new double[][] {{2, 0}, {0, 4}});
    }

    @Test
    void records() {
        assertThat(Guide.records()).containsExactly(-200, 1);
    }

    @Test
    void resultsInArrays() {
        assertThat(Guide.resultsInArrays()).containsExactly(0, 0.25, 0.5, 0.25);
    }

    @Test
    void directionalDerivative() {
        assertThat(Guide.directionalDerivative()).containsExactly(0.25, 0.3125);
    }

    @Test
    void secondDerivatives() {
        double[] x = {1, 2, 3};
        double[][] hessian = {{402, -400, 0}, {-400, 3802, -800}, {0, -800, 200}};
        assertThat(Guide.hessian(x)).isDeepEqualTo(hessian);
        assertThat(Guide.hessianVectorProduct(x, new double[] {1, 0, 1})).containsExactly(402, -1200, 200);
        assertThat(Guide.hessianVectorProduct(x, x)).containsExactly(-398, 4804, -1000);
    }

    @Test
    void buffersAreAddedTo() {
        assertThat(Guide.buffers(new double[][] {{1, 2}, {3, 4}})).containsExactly(16, 24);
    }

    @Test
    void scalarsComeInTheirOrder() {
        assertThat(Guide.scalarBuffers(X, Y)).containsExactly(-3, -2);
    }

    @Test
    void overloads() {
        assertThat(Guide.overloads()).isEqualTo(4 * Math.PI + 7);
    }
}
