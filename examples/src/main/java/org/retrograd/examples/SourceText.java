package org.retrograd.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a source file, the user's or a generated one. The build puts them all on the class path under {@code
 * sources}.
 */
final class SourceText {

    private final String name;
    private final List<String> lines;

    private SourceText(String name, List<String> lines) {
        this.name = name;
        this.lines = lines;
    }

    /** The source of a class of this package, by its simple name. */
    static SourceText of(String className) {
        String path = "/sources/org/retrograd/examples/" + className + ".java";
        try (InputStream stream = SourceText.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("the build has not put " + path + " on the class path");
            }
            return parse(className, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The given text of the source of a class. */
    static SourceText parse(String className, String text) {
        return new SourceText(className, text.lines().toList());
    }

    /** The first method of this name, with its annotations and without its Javadoc; the margin is cut off. */
    String method(String method) {
        int header = header(method);
        int start = header;
        while (lines.get(start - 1).strip().startsWith("@")) {
            start--;
        }
        return joined(lines.subList(start, end(header) + 1));
    }

    /** The statements of the first method of this name; the margin is cut off. */
    String body(String method) {
        int header = header(method);
        int open = header;
        while (!lines.get(open).endsWith("{")) {
            open++;
        }
        return joined(lines.subList(open + 1, end(header)));
    }

    private int header(String method) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (margin(line) == 4 && line.contains(" " + method + "(") && !line.contains("*")) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " has no method " + method);
    }

    private int end(int header) {
        int end = header;
        while (!lines.get(end).equals("    }")) {
            end++;
        }
        return end;
    }

    private static String joined(List<String> lines) {
        int margin = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(SourceText::margin)
                .min()
                .orElse(0);
        List<String> cut = new ArrayList<>();
        lines.forEach(line -> cut.add(line.isBlank() ? "" : line.substring(margin)));
        return cut.stream().collect(Collectors.joining("\n"));
    }

    private static int margin(String line) {
        return line.length() - line.stripLeading().length();
    }
}
