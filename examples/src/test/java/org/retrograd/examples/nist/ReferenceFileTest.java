package org.retrograd.examples.nist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** NIST's files against what is printed about them elsewhere. */
class ReferenceFileTest {

    private static final String TEXT = """
            Dataset Name:  Line
                           Starting Values   (lines 8 to  9)
                           Certified Values  (lines 8 to 10)
                           Data              (lines 12 to 13)

                    Start 1     Start 2           Parameter     Standard Deviation

              b1 =   -10           1E1           1.5E+00          0.1
              b2 =   0.5           .25          -2.5E-01          0.2
            Residual Sum of Squares:                    3.5E-02
            Data:   y              x
                    .591E0         24.41E0
                   1.5             -3
            """;

    @Test
    void readsWhatTheHeaderPointsAt() {
        ReferenceSet set = ReferenceFile.parse("Line", TEXT);

        assertThat(set.name()).isEqualTo("Line");
        assertThat(set.x()).containsExactly(24.41, -3);
        assertThat(set.y()).containsExactly(0.591, 1.5);
        assertThat(set.start(Start.FAR)).containsExactly(-10, 0.5);
        assertThat(set.start(Start.NEAR)).containsExactly(10, 0.25);
        assertThat(set.certified()).containsExactly(1.5, -0.25);
        assertThat(set.sumOfSquares()).isEqualTo(0.035);
    }

    @ParameterizedTest
    @CsvSource({"Kirby2,151,5", "Hahn1,236,7", "MGH17,33,5", "Lanczos1,24,6"})
    void publishedSizes(String name, int observations, int parameters) {
        ReferenceSet set = ReferenceFile.read(name);

        assertThat(set.x()).hasSize(observations);
        assertThat(set.y()).hasSize(observations);
        assertThat(set.certified()).hasSize(parameters);
    }

    /** Lanczos1 is not among them: its sum is less than what the rounding of the certified parameters makes. */
    @ParameterizedTest
    @CsvSource({"Kirby2", "Hahn1", "MGH17"})
    void certifiedParametersHaveTheCertifiedSum(String name) {
        Model model = Model.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        ReferenceSet set = ReferenceFile.read(name);
        Fit fit = new Fit(model, set, Start.NEAR, 0, 0, set.certified(), 0, set.certified());

        assertThat(fit.sumOfSquares() / set.sumOfSquares()).isCloseTo(1, within(1e-9));
    }

    /** Lanczos computed his data from this formula. */
    @Test
    void lanczosFormula() {
        ReferenceSet set = ReferenceFile.read("Lanczos1");

        for (int i = 0; i < set.x().length; i++) {
            double x = set.x()[i];
            double y = 0.0951 * Math.exp(-x) + 0.8607 * Math.exp(-3 * x) + 1.5576 * Math.exp(-5 * x);
            assertThat(set.y()[i]).isCloseTo(y, within(1e-12));
        }
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> ReferenceFile.read("Nowhere")).hasMessageContaining("Nowhere.dat");
        assertThatThrownBy(() -> ReferenceFile.parse("Line", TEXT.replace("-3", "three")))
                .hasMessageContaining("line 13")
                .hasMessageContaining("three");
        assertThatThrownBy(() -> ReferenceFile.parse("Line", TEXT.replace("to 13", "to 99")))
                .hasMessageContaining("lines 12 to 99");
        assertThatThrownBy(() -> ReferenceFile.parse("Line", TEXT.replace("Residual", "Other")))
                .hasMessageContaining("Residual");
    }
}
