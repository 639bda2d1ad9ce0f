package org.retrograd.examples.nist;

import java.util.List;
import java.util.Locale;

/** Fits as tables of text. */
final class FitReport {

    private static final String FIT = "%-9s %5s  %10s  %11s  %6s  %9s  %6s  %8s  %16s  %16s  %s%n";
    private static final String PARAMETER = "%-9s %5s  %-4s  %17s  %20s  %6s%n";

    private FitReport() {}

    /** A line for each fit. */
    static String fits(List<Fit> fits) {
        StringBuilder text = new StringBuilder();
        text.append(
                line(FIT, "", "", "Levenberg-", "Marquardt", "", "Gauss-", "Newton", "", "sum of", "certified", ""));
        text.append(line(
                FIT,
                "set",
                "start",
                "iterations",
                "evaluations",
                "digits",
                "steps",
                "digits",
                "required",
                "squares",
                "sum",
                ""));
        fits.forEach(fit -> text.append(line(
                FIT,
                fit.set().name(),
                fit.start().label(),
                String.valueOf(fit.iterations()),
                String.valueOf(fit.evaluations()),
                digits(fit.digitsReached()),
                String.valueOf(fit.steps()),
                digits(fit.digits()),
                String.valueOf(fit.start().required()),
                certified(fit.sumOfSquares()),
                certified(fit.set().sumOfSquares()),
                fit.holds() ? "PASS" : "FAIL")));
        return text.toString();
    }

    /** A line for each parameter of each fit. */
    static String parameters(List<Fit> fits) {
        StringBuilder text = new StringBuilder();
        text.append(line(PARAMETER, "set", "start", "", "certified", "fitted", "digits"));
        for (Fit fit : fits) {
            for (int i = 0; i < fit.parameters().length; i++) {
                double value = fit.parameters()[i];
                double certified = fit.set().certified()[i];
                text.append(line(
                        PARAMETER,
                        fit.set().name(),
                        fit.start().label(),
                        "b" + (i + 1),
                        certified(certified),
                        String.format(Locale.ROOT, "%.13e", value),
                        digits(Agreement.digits(value, certified))));
            }
        }
        return text.toString();
    }

    /** One sentence about all fits. */
    static String summary(List<Fit> fits) {
        long failed = fits.stream().filter(fit -> !fit.holds()).count();
        return failed == 0
                ? "All " + fits.size() + " fits pass."
                : failed + " of " + fits.size() + " fits have too few digits.";
    }

    private static String line(String format, String... columns) {
        return String.format(Locale.ROOT, format, (Object[]) columns).replaceAll("[ ]+(\\R)", "$1");
    }

    /** Rounded down, so that no digit is shown that is not there. */
    private static String digits(double digits) {
        return String.format(Locale.ROOT, "%.1f", Math.floor(10 * digits) / 10);
    }

    /** With as many digits as certified values have. */
    private static String certified(double value) {
        return String.format(Locale.ROOT, "%.10e", value);
    }
}
