package org.retrograd.hunter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.retrograd.hunter.check.Finding;
import org.retrograd.hunter.check.Kind;
import org.retrograd.hunter.check.Skip;
import org.retrograd.hunter.check.Verdict;

/**
 * A file with a line for each seed that is done, so that a hunt can go on where it was stopped. Its first line says what was
 * hunted for.
 */
record SeedLog(Path file, String heading) {

    /** Thrown where a log belongs to another hunt. */
    static final class ForeignException extends RuntimeException {
        private static final long serialVersionUID = 1;

        ForeignException(Path file, String found, String due) {
            super(file + " is of another hunt, with " + found + " instead of " + due
                    + ": remove it or name another with --log");
        }
    }

    /**
     * What is done, by seed.
     *
     * @throws ForeignException if the log is of a hunt with other options
     */
    Map<Long, Verdict> read() {
        Map<Long, Verdict> done = new TreeMap<>();
        if (!Files.exists(file)) {
            return done;
        }
        try {
            List<String> lines = Files.readAllLines(file);
            if (!lines.isEmpty() && !lines.get(0).equals(heading)) {
                throw new ForeignException(file, lines.get(0), heading);
            }
            List<String> whole =
                    lines.stream().skip(1).filter(line -> line.endsWith(".")).toList();
            if (whole.size() < lines.size() - 1) {
                // the last line was cut short
                Files.writeString(file, heading + "\n" + String.join("\n", whole) + "\n");
            }
            whole.stream()
                    .map(line -> line.substring(0, line.length() - 1).split(" ", -1))
                    .forEach(words -> done.put(Long.parseLong(words[0]), verdict(words)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return done;
    }

    void add(long seed, Verdict verdict) {
        String line = seed + " " + text(verdict) + ".\n";
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, heading + "\n");
            }
            Files.writeString(file, line, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Verdict verdict) {
        if (verdict instanceof Verdict.Right right) {
            return "right " + right.compared()
                    + new TreeMap<>(right.skipped())
                            .entrySet().stream()
                                    .map(entry -> " " + entry.getKey() + "=" + entry.getValue())
                                    .collect(Collectors.joining());
        }
        return verdict instanceof Verdict.Refused refused
                ? "refused " + String.join(" ", new TreeSet<>(refused.ids()))
                : "wrong " + ((Verdict.Wrong) verdict).finding().kind();
    }

    private static Verdict verdict(String... words) {
        return switch (words[1]) {
            case "right" -> right(words);
            case "refused" ->
                new Verdict.Refused(new TreeSet<>(Arrays.asList(words).subList(2, words.length)), "");
            default -> new Verdict.Wrong(new Finding(Kind.valueOf(words[2]), "", Optional.empty()));
        };
    }

    private static Verdict right(String... words) {
        Map<Skip, Integer> skipped = new EnumMap<>(Skip.class);
        Arrays.stream(words)
                .skip(3)
                .map(word -> word.split("=", -1))
                .forEach(pair -> skipped.put(Skip.valueOf(pair[0]), Integer.parseInt(pair[1])));
        return new Verdict.Right(Integer.parseInt(words[2]), skipped);
    }
}
