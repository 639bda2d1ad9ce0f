package org.retrograd.hunter;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.retrograd.hunter.check.Verdict;

/** Says how far the hunt is: now and then a line, and each finding. */
final class Progress implements Hunter.Listener {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final PrintWriter out;
    private final FindingFiles files;
    private final SeedLog log;
    private final int before;
    private Duration last = Duration.ZERO;

    /**
     * For a hunt that goes on.
     *
     * @param before how many programs were done before
     */
    Progress(PrintWriter out, FindingFiles files, SeedLog log, int before) {
        this.out = out;
        this.files = files;
        this.log = log;
        this.before = before;
    }

    @Override
    public void checked(long seed, Verdict verdict) {
        log.add(seed, verdict);
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
        double rate = (tally.programs() - before) / (time.toMillis() / 1000.0);
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
