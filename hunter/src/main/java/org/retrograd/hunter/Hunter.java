package org.retrograd.hunter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.retrograd.hunter.check.Checker;
import org.retrograd.hunter.check.Combination;
import org.retrograd.hunter.check.Kind;
import org.retrograd.hunter.check.Trial;
import org.retrograd.hunter.check.Verdict;
import org.retrograd.hunter.check.Verdict.Wrong;
import org.retrograd.hunter.generate.ProgramGenerator;
import org.retrograd.hunter.generate.Signs;
import org.retrograd.hunter.program.Program;
import org.retrograd.hunter.shrink.Shrinker;

/** Makes up programs and checks them, in batches, in several threads. */
public final class Hunter {

    /** As many as amortise a start of javac; a refused program makes it start again with the others of its batch. */
    private static final int BATCH = 24;

    /** One batch of so many is checked in all modes, the others in the first alone. */
    private static final int BATCHES_FOR_ALL_MODES = 4;

    private static final int SHRINK_BATCH = 12;

    private final HuntOptions options;
    private final Listener listener;
    private final AtomicInteger next = new AtomicInteger();
    private final long[] seeds;
    private final long start = System.nanoTime();
    private final Map<Kind, Integer> shrunk = new EnumMap<>(Kind.class);
    private Tally tally = Tally.NOTHING;

    /** Is told what happens, by one thread at a time. */
    public interface Listener {

        void found(Found found);

        /** A seed is done. */
        void checked(long seed, Verdict verdict);

        void progress(Tally tally, Duration time);
    }

    public Hunter(HuntOptions options, Listener listener) {
        this(options, listener, Map.of());
    }

    /**
     * One that goes on with a hunt.
     *
     * @param done what is known already, by seed
     */
    public Hunter(HuntOptions options, Listener listener, Map<Long, Verdict> done) {
        this.options = options;
        this.listener = listener;
        this.seeds = LongStream.range(options.seed(), options.seed() + options.programs())
                .filter(seed -> !done.containsKey(seed))
                .toArray();
        for (Map.Entry<Long, Verdict> entry : done.entrySet()) {
            Program program = ProgramGenerator.generate(entry.getKey(), options.features());
            tally = tally.and(entry.getValue(), Signs.in(program));
        }
    }

    /** Hunts until the programs or the time are used up. */
    public Tally hunt() {
        ExecutorService threads = Executors.newFixedThreadPool(options.threads());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int k = 0; k < options.threads(); k++) {
                running.add(threads.submit(this::work));
            }
            for (Future<?> future : running) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
        return tally;
    }

    private Duration time() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void work() {
        Checker thorough = new Checker(options.check());
        Checker quick = new Checker(options.check().inFirstMode());
        int from = next.getAndAdd(BATCH);
        while (from < seeds.length && time().compareTo(options.limit()) < 0) {
            Set<String> leftOut = options.combinations()
                    ? Combination.of(seeds[from] / BATCH)
                    : options.check().leftOut();
            Checker checker = (from / BATCH % BATCHES_FOR_ALL_MODES == 0 ? thorough : quick).without(leftOut);
            List<Trial> trials = new ArrayList<>();
            for (int k = from; k < Math.min(from + BATCH, seeds.length); k++) {
                long seed = seeds[k];
                trials.add(new Trial(ProgramGenerator.generate(seed, options.features()), seed));
            }
            List<Verdict> verdicts = checker.check(trials);
            for (int k = 0; k < trials.size(); k++) {
                take(trials.get(k), verdicts.get(k), checker, leftOut);
            }
            from = next.getAndAdd(BATCH);
        }
    }

    private void take(Trial trial, Verdict verdict, Checker checker, Set<String> leftOut) {
        if (verdict instanceof Wrong wrong) {
            Found found = wantsSmaller(wrong.finding().kind())
                    ? smaller(trial, wrong, checker, leftOut)
                    : new Found(trial.seed(), wrong.finding(), trial.program(), trial.program());
            tell(found.without(leftOut));
        }
        count(trial, verdict);
    }

    private synchronized boolean wantsSmaller(Kind kind) {
        return shrunk.merge(kind, 1, Integer::sum) <= options.shrunk();
    }

    private synchronized void tell(Found found) {
        listener.found(found);
    }

    private synchronized void count(Trial trial, Verdict verdict) {
        tally = tally.and(verdict, Signs.in(trial.program()));
        listener.checked(trial.seed(), verdict);
        listener.progress(tally, time());
    }

    private Found smaller(Trial trial, Wrong wrong, Checker checker, Set<String> leftOut) {
        Kind kind = wrong.finding().kind();
        Checker quick = options.check().modes().stream()
                .map(mode -> new Checker(options.check().in(mode).without(leftOut)))
                .filter(candidate -> isWrong(
                        check(List.of(trial.program()), trial.seed(), candidate).get(0), kind))
                .findFirst()
                .orElse(checker);
        Shrinker shrinker = new Shrinker(
                programs -> check(programs, trial.seed(), quick).stream()
                        .map(verdict -> isWrong(verdict, kind))
                        .toList(),
                SHRINK_BATCH,
                options.patience());
        Program small = shrinker.shrink(trial.program());
        Verdict last = check(List.of(small), trial.seed(), checker).get(0);
        return last instanceof Wrong again && isWrong(again, kind)
                ? new Found(trial.seed(), again.finding(), small, trial.program())
                : new Found(trial.seed(), wrong.finding(), trial.program(), trial.program());
    }

    private static boolean isWrong(Verdict verdict, Kind kind) {
        return verdict instanceof Wrong wrong && wrong.finding().kind() == kind;
    }

    private static List<Verdict> check(List<Program> programs, long seed, Checker checker) {
        return checker.check(
                programs.stream().map(program -> new Trial(program, seed)).toList());
    }
}
