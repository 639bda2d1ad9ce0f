package org.retrograd.hunter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.retrograd.hunter.check.CheckOptions;
import org.retrograd.hunter.check.Derivatives;
import org.retrograd.hunter.check.Kind;
import org.retrograd.hunter.check.Perturbed;
import org.retrograd.hunter.check.Verdict;
import org.retrograd.hunter.generate.Features;

@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HunterTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<Found> found = new ArrayList<>();

    private Tally hunt(HuntOptions options) {
        Tally tally = new Hunter(options, new Hunter.Listener() {
                    @Override
                    public void found(Found finding) {
                        found.add(finding);
                    }

                    @Override
                    public void checked(long seed, Verdict verdict) {
                        // nobody keeps a log
                    }

                    @Override
                    public void progress(Tally soFar, Duration time) {
                        // nobody looks on
                    }
                })
                .hunt();
        System.out.println(tally.report());
        return tally;
    }

    private static HuntOptions options(Features features, int programs) {
        return new HuntOptions(
                1, programs, features, 2, Duration.ofMinutes(10), CheckOptions.standard(), false, 3, PATIENCE);
    }

    private String texts() {
        StringBuilder all = new StringBuilder();
        found.forEach(finding -> all.append(FindingText.of(finding, "Found")));
        return all.toString();
    }

    /** The language of the first version, nearly all of which is accepted. */
    @Test
    void basicProgramsAreRight() {
        Tally tally = hunt(options(Features.BASIC, 48));
        assertThat(found).as("%s", texts()).isEmpty();
        assertThat(tally.programs()).isEqualTo(48);
        assertThat(tally.accepted()).isGreaterThan(0.9);
        assertThat(tally.compared()).isGreaterThan(120);
    }

    @Test
    void allProgramsAreRightOrRefused() {
        Tally tally = hunt(options(Features.ALL, 72));
        assertThat(found).as("%s", texts()).isEmpty();
        assertThat(tally.programs()).isEqualTo(72);
    }

    @Test
    void wrongGradientsAreFoundAndMadeSmall() {
        CheckOptions tampered = CheckOptions.standard().tampering(HunterTest::wrong);
        HuntOptions options =
                new HuntOptions(1, 1, Features.BASIC, 1, Duration.ofMinutes(1), tampered, false, 1, PATIENCE);
        Tally tally = hunt(options);
        assertThat(tally.findings()).isEqualTo(1);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).finding().kind()).isEqualTo(Kind.GRADIENT);
        assertThat(found.get(0).program().entry().body().statements()).hasSize(1);
        assertThat(FindingText.of(found.get(0), "Found"))
                .contains("GRADIENT, seed 1", "expected: [", "actual:   [", "Object[][] fSamples()");
    }

    private static Derivatives wrong(Derivatives right) {
        return Perturbed.gradient(right, 1e-6);
    }
}
