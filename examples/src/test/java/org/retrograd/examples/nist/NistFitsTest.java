package org.retrograd.examples.nist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The fits against NIST's certified values, and the command that runs them. */
class NistFitsTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TestFactory
    Stream<DynamicTest> certifiedValues() {
        return Model.all().stream()
                .flatMap(model -> Arrays.stream(Start.values())
                        .map(start -> DynamicTest.dynamicTest(
                                model.name() + " from start " + start.label(), () -> fits(model, start))));
    }

    private static void fits(Model model, Start start) {
        Fit fit = Fitter.fit(model, ReferenceFile.read(model.name()), start);

        assertThat(fit.digits()).isGreaterThanOrEqualTo(start.required());
        assertThat(fit.holds()).isTrue();
        assertThat(fit.digits()).as("the second stage leaves little").isGreaterThan(9.9);
        assertThat(fit.digitsReached())
                .as("the first stage comes near by itself")
                .isGreaterThan(6);
        assertThat(fit.sumOfSquares() / fit.set().sumOfSquares())
                .isCloseTo(1, within(model.name().equals("Lanczos1") ? 1e-2 : 1e-10));
    }

    @Test
    void digitsOfAgreement() {
        assertThat(Agreement.digits(1.001, 1)).isCloseTo(3, within(1e-9));
        assertThat(Agreement.digits(-2.5, -2.5)).isEqualTo(Agreement.CERTIFIED_DIGITS);
        assertThat(Agreement.digits(5, 1)).isZero();
        assertThat(Agreement.digits(Double.NaN, 1)).isZero();
        assertThat(Agreement.digits(new double[] {1, 2.02}, new double[] {1, 2}))
                .isCloseTo(2, within(1e-9));
    }

    @Test
    void printsTablesAndDrawsFits() throws IOException {
        assertThat(run("--output=" + folder.resolve("plots/new"))).isEqualTo(NistFits.OK);
        assertThat(out.toString()).contains("Kirby2", "3.9050739624e+00", "PASS", "All 8 fits pass.");
        assertThat(out.toString()).doesNotContain("FAIL");
        assertThat(err.toString()).contains("fitting MGH17, 33 points, from start 1", "drawn: ");
        try (Stream<Path> files = Files.list(folder.resolve("plots/new"))) {
            assertThat(files).hasSize(2 * Model.all().size());
        }
        BufferedImage image =
                ImageIO.read(folder.resolve("plots/new/hahn1-start2.png").toFile());
        assertThat(image.getWidth()).isEqualTo(900);
        assertThat(image.getHeight()).isEqualTo(840);
    }

    @Test
    void aMissIsSaid() {
        ReferenceSet set = ReferenceFile.read("Kirby2");
        Fit fit = new Fit(Model.all().get(0), set, Start.NEAR, 1, 1, set.farStart(), 1, set.farStart());

        assertThat(fit.holds()).isFalse();
        assertThat(NistFits.status(List.of(fit))).isEqualTo(NistFits.MISMATCH);
        assertThat(FitReport.fits(List.of(fit))).contains("FAIL");
        assertThat(FitReport.summary(List.of(fit))).startsWith("1 of 1");
    }

    @Test
    void help() {
        assertThat(run("--help")).isEqualTo(NistFits.OK);
        assertThat(out.toString()).startsWith("Usage: nist").contains("--output", "Exit status");
    }

    @Test
    void wrongUsage() throws IOException {
        assertThat(run("--fast")).isEqualTo(CommandLine.ExitCode.USAGE);
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(run("--output=" + file)).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString())
                .contains("Unknown option: '--fast'", "cannot write into")
                .doesNotContain("fitting");
    }

    private int run(String... arguments) {
        return NistFits.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
