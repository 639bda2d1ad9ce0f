package org.retrograd.hunter.check;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.annotation.processing.Processor;
import org.retrograd.hunter.compile.Deadline;
import org.retrograd.hunter.compile.MemoryCompiler;
import org.retrograd.hunter.program.Program;
import org.retrograd.processor.RetrogradProcessor;
import org.retrograd.processor.UnclaimedAnnotations;

/** Checks programs, many in one compilation. Not for several threads. */
public final class Checker {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final MemoryCompiler compiler;
    private final CheckOptions options;

    public Checker(CheckOptions options) {
        this(options, new MemoryCompiler(Checker::processors));
    }

    private Checker(CheckOptions options, MemoryCompiler compiler) {
        this.options = options;
        this.compiler = compiler;
    }

    /** The same where parts of the processor do not run. */
    public Checker without(Set<String> parts) {
        return new Checker(options.without(parts), compiler);
    }

    private static List<Processor> processors() {
        return List.of(new RetrogradProcessor(), new UnclaimedAnnotations());
    }

    /** A verdict for each program, in order. */
    public List<Verdict> check(List<Trial> trials) {
        Map<String, Program> named = new TreeMap<>();
        for (int k = 0; k < trials.size(); k++) {
            named.put("P" + k, trials.get(k).program());
        }
        Batch batch = Batch.of(named, options, compiler);
        return IntStream.range(0, trials.size())
                .mapToObj(k -> verdict("P" + k, trials.get(k).seed(), batch))
                .toList();
    }

    private Verdict verdict(String name, long seed, Batch batch) {
        Verdict failure = batch.failed().get(name);
        if (failure != null) {
            return failure;
        }
        try {
            Subject subject = batch.subject(name, options.tamper());
            return Deadline.run(LIMIT, () -> points(subject, seed));
        } catch (Deadline.ExceededException e) {
            return new Verdict.Wrong(new Finding(Kind.TIMEOUT, String.valueOf(e.getMessage()), Optional.empty()));
        } catch (LinkageError e) {
            return new Verdict.Wrong(new Finding(Kind.BROKEN_CODE, e.toString(), Optional.empty()));
        }
    }

    private Verdict points(Subject subject, long seed) {
        Map<Skip, Integer> skipped = new EnumMap<>(Skip.class);
        int compared = 0;
        for (int k = 0; k < options.points(); k++) {
            Object[] arguments = Samples.arguments(subject.program().entry(), seed + k);
            PointResult result = lenient(check(subject, k == 0, arguments));
            if (result.discrepancy().isPresent()) {
                Discrepancy discrepancy = result.discrepancy().get();
                return new Verdict.Wrong(
                        new Finding(discrepancy.kind(), discrepancy.detail(), Optional.of(Arrays.asList(arguments))));
            }
            result.skip().ifPresent(skip -> skipped.merge(skip, 1, Integer::sum));
            compared += result.skip().isPresent() ? 0 : 1;
        }
        return new Verdict.Right(compared, skipped);
    }

    /** Without the differences that are only wrong if one is strict. */
    private PointResult lenient(PointResult result) {
        boolean isRounding = result.discrepancy()
                .filter(discrepancy -> discrepancy.kind() == Kind.ROUNDING)
                .isPresent();
        return isRounding && !options.strict() ? PointResult.skipped(Skip.ROUNDING) : result;
    }

    private static PointResult check(Subject subject, boolean mayShare, Object... arguments) {
        PointResult result = new PointCheck(subject, arguments).check();
        boolean isRight = result.discrepancy().isEmpty() && result.skip().isEmpty();
        return isRight && mayShare
                ? new SharingCheck(subject, arguments)
                        .check()
                        .map(PointResult::wrong)
                        .orElse(result)
                : result;
    }
}
