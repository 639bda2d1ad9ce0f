package org.retrograd.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A source that Retrograd must refuse. Each line with a problem ends in {@code // RG101 @ text}: the id, and the text on
 * that line under whose first character the caret stands. One line may expect several.
 *
 * @param id the code that the example is for; the file's name starts with it
 * @param text the source
 */
record RejectedExample(String id, String text) {

    private static final Path FOLDER = Path.of("src/test/resources/rejected");
    private static final Pattern EXPECTATION = Pattern.compile("// (RG\\d+) @ (.*?)(?= // RG|$)");

    /** A problem at a place, for example {@code RG101 at 7:12 energy}. */
    record Finding(String id, long line, long column) {}

    /** The examples of the catalogue. What stands in folders is tested by RejectedProgramTest. */
    static List<RejectedExample> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<RejectedExample> examples = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                examples.add(new RejectedExample(name.substring(0, name.indexOf('-')), Files.readString(file)));
            }
            return examples;
        }
    }

    /** The example without its expectations, for readers. */
    String shown() {
        return text.replaceAll(" +// RG\\d+ @ .*", "");
    }

    /** For each expectation the findings that would meet it: one for each place of its text on the line. */
    List<List<Finding>> expected() {
        List<List<Finding>> expected = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = EXPECTATION.matcher(lines.get(i));
            while (matcher.find()) {
                expected.add(places(
                        matcher.group(1), i + 1, lines.get(i), matcher.group(2).strip()));
            }
        }
        return expected;
    }

    private static List<Finding> places(String id, int line, String source, String named) {
        String code = source.substring(0, source.indexOf("// RG"));
        List<Finding> places = new ArrayList<>();
        for (int at = code.indexOf(named); at >= 0; at = code.indexOf(named, at + 1)) {
            places.add(new Finding(id, line, at + 1));
        }
        return places;
    }
}
