package org.retrograd.testing;

import java.util.List;
import java.util.Locale;
import org.retrograd.testing.FiniteDifference.Kink;
import org.retrograd.testing.FiniteDifference.Smooth;
import org.retrograd.testing.FiniteDifference.Unavailable;

/** Words for a check that failed. */
final class FailureText {

    private static final int SHOWN = 10;

    private final String derivative;
    private final GradientReport report;
    private final StringBuilder text = new StringBuilder();

    private FailureText(String derivative, GradientReport report) {
        this.derivative = derivative;
        this.report = report;
    }

    /**
     * The message for a report that has failures.
     *
     * @param derivative what was checked, such as "gradient"
     */
    static String of(String derivative, GradientReport report) {
        FailureText message = new FailureText(derivative, report);
        message.write();
        return message.text.toString();
    }

    private void write() {
        List<ComponentReport> failures = report.failures();
        text.append(report.subject()).append(": the ").append(derivative).append(" is ");
        text.append(summary(failures)).append(" of ").append(report.components().size());
        text.append(" components checked\n");
        List<ComponentReport> shown = failures.subList(0, Math.min(SHOWN, failures.size()));
        shown.forEach(this::component);
        if (failures.size() > shown.size()) {
            text.append("\n  and ").append(failures.size() - shown.size()).append(" more\n");
        }
    }

    private static String summary(List<ComponentReport> failures) {
        long wrong = failures.stream()
                .filter(failure -> failure.verdict() == Verdict.MISMATCH)
                .count();
        long undecided = failures.size() - wrong;
        if (undecided == 0) {
            return "wrong in " + wrong;
        }
        return wrong == 0 ? "undecided in " + undecided : "wrong in " + wrong + " and undecided in " + undecided;
    }

    private void component(ComponentReport component) {
        text.append("\n  ").append(component.path());
        text.append("  (at ")
                .append(component.path())
                .append(" = ")
                .append(component.point())
                .append(")\n");
        if (component.expected() instanceof Smooth smooth) {
            smooth(component, smooth);
        } else if (component.expected() instanceof Kink kink) {
            kink(component, kink);
        } else if (component.expected() instanceof Unavailable nothing) {
            unavailable(component, nothing);
        }
    }

    private void smooth(ComponentReport component, Smooth expected) {
        boolean isUndecided = component.verdict() == Verdict.UNDECIDED;
        if (isUndecided) {
            line("UNDECIDED", "finite differences are too inaccurate here to tell right from wrong");
        }
        line(isUndecided ? "estimate" : "expected", estimate(expected));
        line("actual", String.valueOf(component.actual()));
        double difference = Math.abs(component.actual() - expected.value());
        line("difference", difference(difference, expected.value()) + ", allowed " + rounded(component.allowed()));
        if (isUndecided) {
            line(
                    "remedy",
                    "check at another point or scale, or accept the error: withUndecidedLimit, withAbsoluteTolerance");
        } else {
            note(component, expected.value());
        }
    }

    private void note(ComponentReport component, double expected) {
        double actual = component.actual();
        double allowed = component.allowed();
        if (!Double.isFinite(actual)) {
            line("note", "the actual value is not a finite number");
        } else if (actual == 0) {
            line("note", "the actual value is zero: is a path from here to the result missing?");
        } else if (Math.abs(actual + expected) <= allowed) {
            line("note", "the sign is wrong");
        } else if (Math.abs(actual - 2 * expected) <= 2 * allowed) {
            line("note", "the actual value is twice the expected one");
        } else if (Math.abs(2 * actual - expected) <= 2 * allowed) {
            line("note", "the actual value is half the expected one");
        }
    }

    private void kink(ComponentReport component, Kink kink) {
        boolean isUndecided = component.verdict() == Verdict.UNDECIDED;
        line(
                isUndecided ? "UNDECIDED" : "kink",
                "the function has a kink here: the derivatives from below and above differ");
        line("from below", estimate(kink.below()));
        line("from above", estimate(kink.above()));
        line("actual", String.valueOf(component.actual()));
        if (isUndecided) {
            line("remedy", "check at another point, or accept what lies between the two: withSubgradients");
        } else {
            line("note", "the actual value does not lie between the two, allowed " + rounded(component.allowed()));
        }
    }

    private void unavailable(ComponentReport component, Unavailable nothing) {
        line("UNDECIDED", "the function is not finite, or throws, at all points tried on both sides");
        line("steps", rounded(nothing.largestStep()) + " to " + rounded(nothing.smallestStep()));
        line("actual", String.valueOf(component.actual()));
        line("remedy", "check at another point");
    }

    private void line(String label, String content) {
        text.append(String.format(Locale.ROOT, "    %-11s %s", label, content)).append("\n");
    }

    private static String estimate(Smooth smooth) {
        return smooth.value() + " ± " + rounded(smooth.error()) + "  ("
                + smooth.side().description() + ", steps " + rounded(smooth.largestStep()) + " to "
                + rounded(smooth.smallestStep())
                + ")";
    }

    private static String difference(double difference, double expected) {
        return expected == 0
                ? rounded(difference)
                : rounded(difference) + ", relative error " + rounded(difference / Math.abs(expected));
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.2e", value);
    }
}
