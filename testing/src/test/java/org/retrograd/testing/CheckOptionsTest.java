package org.retrograd.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CheckOptionsTest {

    @Test
    void everyOptionCanBeSet() {
        CheckOptions options = CheckOptions.defaults()
                .withTolerance(1)
                .withFloatTolerance(2)
                .withAbsoluteTolerance(3)
                .withDotProductTolerance(4)
                .withMaxRelativeStep(0.25)
                .withUndecidedLimit(5)
                .withMaxComponents(6)
                .withSeed(7)
                .withFloatArithmetic(true)
                .withSubgradients(true);

        assertThat(options).isEqualTo(new CheckOptions(new Tolerances(1, 2, 3, 4), 0.25, 5, 6, 7, true, true));
        assertThat(CheckOptions.defaults())
                .isEqualTo(new CheckOptions(
                        new Tolerances(1e-7, 1e-3, 0, 1e-10), 0.125, 1e-3, Integer.MAX_VALUE, 1982, false, false));
    }

    @Test
    void checksCarryTheirOptions() {
        CheckOptions strict = CheckOptions.defaults().withTolerance(1e-12);
        ScalarCheck check = GradientCheck.scalar(Math::sin, Math::cos);

        assertThat(check.options()).isEqualTo(CheckOptions.defaults());
        assertThat(check.withOptions(strict).options()).isEqualTo(strict);
        assertThat(check.withTolerance(1e-12).named("sin").options()).isEqualTo(strict);
        assertThat(check.withFloatTolerance(1).options())
                .isEqualTo(CheckOptions.defaults().withFloatTolerance(1));
        assertThat(check.withMaxComponents(1).options())
                .isEqualTo(CheckOptions.defaults().withMaxComponents(1));
        assertThat(check.withFloatArithmetic().options())
                .isEqualTo(CheckOptions.defaults().withFloatArithmetic(true));
    }

    @Test
    void valuesOutOfRangeAreRefused() {
        CheckOptions options = CheckOptions.defaults();

        assertThatIllegalArgumentException().isThrownBy(() -> options.withTolerance(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> options.withTolerance(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> options.withAbsoluteTolerance(Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> options.withMaxRelativeStep(0));
        assertThatIllegalArgumentException().isThrownBy(() -> options.withMaxRelativeStep(0.6));
        assertThatIllegalArgumentException().isThrownBy(() -> options.withUndecidedLimit(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.withMaxComponents(0))
                .withMessage("maxComponents must be positive, but is 0");
    }
}
