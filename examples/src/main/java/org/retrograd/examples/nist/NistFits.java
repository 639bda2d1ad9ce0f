package org.retrograd.examples.nist;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code nist}. */
@Command(
        name = "nist",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Fits curves to four of NIST's reference data sets with generated Jacobians, compares the parameters with "
                    + "the certified ones, and draws the fits.",
            "Exit status: 0 enough digits agree in all fits, 1 too few in one, 2 wrong usage."
        },
        footer = {
            "",
            "The Levenberg-Marquardt method finds the solution, and a few steps of the Gauss-Newton method then make "
                    + "it exact. The table has the digits after each: the fewest of any parameter that agree with "
                    + "the certified value, which has 11."
        })
final class NistFits implements Callable<Integer> {

    /** Enough digits agree in all fits. */
    static final int OK = 0;

    /** Too few digits agree in a fit. */
    static final int MISMATCH = 1;

    @Spec
    private CommandSpec spec;

    @Option(names = "--output", description = "folder for the plots (default: ${DEFAULT-VALUE})")
    private Path output = Path.of("target", "nist");

    private NistFits() {}

    /** Runs the program; see {@code --help}. */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new NistFits());
    }

    @Override
    public Integer call() {
        createFolder();
        List<Fit> fits = new ArrayList<>();
        for (Model model : Model.all()) {
            ReferenceSet set = ReferenceFile.read(model.name());
            for (Start start : Start.values()) {
                progress("fitting " + set.name() + ", " + set.x().length + " points, from start " + start.label());
                fits.add(Fitter.fit(model, set, start));
            }
        }
        fits.forEach(this::plot);
        report(fits);
        return status(fits);
    }

    private void createFolder() {
        try {
            Files.createDirectories(output);
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    private void plot(Fit fit) {
        try {
            progress("drawn: " + FitPlot.write(fit, output));
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    private ParameterException notWritten(IOException cause) {
        return new ParameterException(spec.commandLine(), "cannot write into " + output + ": " + cause, cause);
    }

    private void report(List<Fit> fits) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(FitReport.parameters(fits));
        out.println(FitReport.fits(fits));
        out.println(FitReport.summary(fits));
        out.flush();
    }

    static int status(List<Fit> fits) {
        return fits.stream().allMatch(Fit::holds) ? OK : MISMATCH;
    }

    private void progress(String text) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(text);
        err.flush();
    }
}
