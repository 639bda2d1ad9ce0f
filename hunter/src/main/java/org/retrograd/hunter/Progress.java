package org.retrograd.hunter;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Says how far the hunt is: now and then a line, and each finding. */
final class Progress implements Hunter.Listener {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final PrintWriter out;
    private final FindingFiles files;
    private Duration last = Duration.ZERO;

    Progress(PrintWriter out, FindingFiles files) {
        this.out = out;
        this.files = files;
    }

    @Override
    public void found(Found found) {
        String first = found.finding().detail().lines().findFirst().orElse("");
        out.println(found.finding().kind() + " with seed " + found.seed() + ": " + first);
        out.println("  written to " + files.write(found));
        out.flush();
    }

    @Override
    public void progress(Tally tally, Duration time) {
        if (time.minus(last).compareTo(PAUSE) < 0) {
            return;
        }
        last = time;
        double rate = tally.programs() / (time.toMillis() / 1000.0);
        out.printf(
                Locale.ROOT,
                "%,d programs, %.1f/s, %.1f %% accepted, %d findings%n",
                tally.programs(),
                rate,
                100 * tally.accepted(),
                tally.findings());
        out.flush();
    }
}
