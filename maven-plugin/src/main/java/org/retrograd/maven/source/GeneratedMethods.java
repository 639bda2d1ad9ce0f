package org.retrograd.maven.source;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.retrograd.maven.source.GeneratedLine.Part;

/** Reads the methods of generated classes, line by line. */
public final class GeneratedMethods {

    private static final Pattern SOURCE_LINE = Pattern.compile("^(.*?)\\s*// (\\d+)$");

    /** A line of another file. The comment stays, for that line is not among those shown. */
    private static final Pattern FOREIGN_LINE = Pattern.compile(".*// \\S+\\.java:\\d+$");

    private GeneratedMethods() {}

    /** The methods of a generated class, in order. */
    public static List<GeneratedMethod> of(JavaFile file) {
        return file.methods().stream().map(span -> method(file, span)).toList();
    }

    private static GeneratedMethod method(JavaFile file, MethodSpan span) {
        Documentation documentation = Documentation.of(span.comment());
        return new GeneratedMethod(
                span.signature().name(),
                span.parameterNames(),
                documentation.method().map(link -> Signature.ofLink(link, file)),
                documentation,
                span.estimate(),
                span.firstLine(),
                lines(file.lines().subList(span.firstLine() - 1, span.lastLine())));
    }

    /** The lines of a method. Those of a statement that goes over several lines share the comment at its end. */
    static List<GeneratedLine> lines(List<String> texts) {
        List<GeneratedLine> lines = new ArrayList<>();
        LineParts parts = new LineParts();
        List<String> statement = new ArrayList<>();
        boolean isHeader = true;
        for (String text : texts) {
            Matcher marked = SOURCE_LINE.matcher(text);
            boolean isMarked = marked.matches();
            statement.add(isMarked ? marked.group(1) : text);
            boolean isForeign = FOREIGN_LINE.matcher(text).matches();
            if (!isMarked && !isForeign && goesOn(text)) {
                continue;
            }
            OptionalInt source = isMarked ? OptionalInt.of(Integer.parseInt(marked.group(2))) : OptionalInt.empty();
            String joined =
                    String.join(" ", statement.stream().map(String::strip).toList());
            Part part = isHeader ? Part.OTHER : parts.next(joined, isMarked || isForeign);
            statement.forEach(line -> lines.add(new GeneratedLine(line, source, part)));
            statement.clear();
            isHeader = false;
        }
        statement.forEach(line -> lines.add(new GeneratedLine(line, OptionalInt.empty(), Part.OTHER)));
        return lines;
    }

    private static boolean goesOn(String line) {
        String text = line.strip();
        return !text.isEmpty() && ";{}:".indexOf(text.charAt(text.length() - 1)) < 0;
    }
}
