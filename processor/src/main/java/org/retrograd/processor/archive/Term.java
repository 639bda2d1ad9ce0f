package org.retrograd.processor.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A tree of words: {@code (list (Point 1 2) "text")}. */
sealed interface Term {

    /** Lines are not indented by more than this. */
    int DEEPEST = 30;

    /** The term on one line. */
    String flat();

    /** How many characters it takes on one line. */
    default int width() {
        return flat().length();
    }

    /** A word without spaces and brackets. */
    record Word(String text) implements Term {
        @Override
        public String flat() {
            return text;
        }
    }

    /** Any text, between quotes. What is not plain ASCII is escaped. */
    record Quoted(String text) implements Term {
        @Override
        public String flat() {
            StringBuilder quoted = new StringBuilder("\"");
            text.chars().forEach(each -> {
                if (each < ' ' || each > '~' || each == '"' || each == '\\') {
                    quoted.append(String.format("\\%04x", each));
                } else {
                    quoted.append((char) each);
                }
            });
            return quoted.append('"').toString();
        }
    }

    /**
     * A head and what belongs to it.
     *
     * @param width how many characters it takes on one line
     */
    record Group(String head, List<Term> parts, int width) implements Term {

        public Group {
            parts = List.copyOf(parts);
        }

        Group(String head, List<Term> parts) {
            this(head, parts, parts.stream().mapToInt(Term::width).sum() + parts.size() + head.length() + 2);
        }

        @Override
        public String flat() {
            return parts.stream().map(Term::flat).collect(Collectors.joining(" ", "(" + head + " ", ")"));
        }
    }

    /** The term on as many lines as it takes for none to be long; all but the first start with a space. */
    default List<String> lines(int longest) {
        List<String> lines = new ArrayList<>();
        addTo(lines, 0, longest);
        return lines;
    }

    private void addTo(List<String> lines, int depth, int longest) {
        String indent = " ".repeat(Math.min(depth, DEEPEST));
        if (this instanceof Group group && width() > longest) {
            lines.add(indent + "(" + group.head());
            group.parts().forEach(part -> part.addTo(lines, depth + 1, longest));
            int last = lines.size() - 1;
            lines.set(last, lines.get(last) + ")");
        } else {
            lines.add(indent + flat());
        }
    }
}
