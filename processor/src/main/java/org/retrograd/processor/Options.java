package org.retrograd.processor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.Mode;

/**
 * What was asked for with {@code -Aretrograd.*}.
 *
 * @param debug whether defects are reported with a stack trace
 * @param optimize whether the passes after the transform run; without them every value is saved
 * @param without which parts of {@link Optimization} are left out, for tests
 * @param explain whether notes say what is saved and computed again
 * @param trapsNonFinite whether generated methods throw at the first derivative that is not finite
 * @param partLength the length in bytes from which methods are put in parts; empty for the one above which HotSpot compiles nothing
 * @param modes what is generated for every annotated method, as if its annotation named it
 */
public record Options(
        boolean debug,
        boolean optimize,
        Set<String> without,
        boolean explain,
        boolean trapsNonFinite,
        OptionalInt partLength,
        Set<Mode> modes) {

    static final String DEBUG = "retrograd.debug";
    static final String OPTIMIZE = "retrograd.optimize";
    static final String WITHOUT = "retrograd.without";
    static final String EXPLAIN = "retrograd.explain";
    static final String TRACE = "retrograd.trace";
    static final String PART_LENGTH = "retrograd.partLength";
    static final String MODES = "retrograd.modes";

    private static final String NAN = "nan";

    /** What holds when nothing is asked for. */
    public static final Options DEFAULT =
            new Options(false, true, Set.of(), false, false, OptionalInt.empty(), Set.of());

    public Options {
        without = Set.copyOf(without);
        modes = Set.copyOf(modes);
    }

    /** What {@code -Aretrograd.without} can name: techniques of reverse mode, and passes. */
    public static Set<String> parts() {
        return Optimization.parts();
    }

    static Options of(Map<String, String> options) {
        Set<Mode> modes = EnumSet.noneOf(Mode.class);
        words(options, MODES).stream()
                .filter(Options::isMode)
                .map(Mode::valueOf)
                .forEach(modes::add);
        return new Options(
                flag(options, DEBUG, DEFAULT.debug),
                flag(options, OPTIMIZE, DEFAULT.optimize),
                Set.copyOf(words(options, WITHOUT)),
                flag(options, EXPLAIN, DEFAULT.explain),
                NAN.equals(options.get(TRACE)),
                isLength(options.get(PART_LENGTH))
                        ? OptionalInt.of(Integer.parseInt(options.get(PART_LENGTH)))
                        : OptionalInt.empty(),
                modes);
    }

    /** What is wrong with the options. */
    static Problems problems(Map<String, String> options) {
        List<Problem> problems = new ArrayList<>();
        for (String word : words(options, MODES)) {
            if (!isMode(word)) {
                problems.add(unknown(MODES, word, Arrays.asList(Mode.values())));
            }
        }
        for (String word : words(options, WITHOUT)) {
            if (!Optimization.parts().contains(word)) {
                problems.add(unknown(WITHOUT, word, Optimization.parts()));
            }
        }
        String trace = options.get(TRACE);
        if (options.containsKey(TRACE) && !NAN.equals(trace)) {
            String text = "-A" + TRACE + " names `" + (trace == null ? "" : trace) + "`; there is `" + NAN + "`";
            problems.add(new Problem(Code.UNKNOWN_OPTION, SourceSpan.NONE, text));
        }
        if (options.containsKey(PART_LENGTH) && !isLength(options.get(PART_LENGTH))) {
            String text = "-A" + PART_LENGTH + " is `" + options.get(PART_LENGTH)
                    + "`; it is a number of bytes of up to five digits";
            problems.add(new Problem(Code.UNKNOWN_OPTION, SourceSpan.NONE, text));
        }
        return new Problems(problems);
    }

    private static boolean isLength(@Nullable String text) {
        return text != null && text.matches("[1-9][0-9]{0,4}");
    }

    private static Problem unknown(String option, String word, Collection<?> known) {
        String text = "-A" + option + " names `" + word + "`; there are " + known;
        return new Problem(Code.UNKNOWN_OPTION, SourceSpan.NONE, text);
    }

    private static List<String> words(Map<String, String> options, String option) {
        String value = options.get(option);
        return value == null
                ? List.of()
                : Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(Predicate.not(String::isEmpty))
                        .toList();
    }

    private static boolean isMode(String word) {
        return Arrays.stream(Mode.values()).map(Mode::name).anyMatch(word::equals);
    }

    /** {@code -Aname} alone says yes. */
    private static boolean flag(Map<String, String> options, String name, boolean otherwise) {
        if (!options.containsKey(name)) {
            return otherwise;
        }
        String value = options.get(name);
        return value == null || value.isEmpty() || Boolean.parseBoolean(value);
    }
}
