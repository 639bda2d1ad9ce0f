package org.retrograd.processor.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A tree of words: {@code (list (Point 1 2) "text")}. */
sealed interface Term {

    /** The term on one line. */
    String flat();

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

    /** A head and what belongs to it. */
    record Group(String head, List<Term> parts) implements Term {

        public Group {
            parts = List.copyOf(parts);
        }

        @Override
        public String flat() {
            return parts.stream().map(Term::flat).collect(Collectors.joining(" ", "(" + head + " ", ")"));
        }
    }

    /** The term on as many lines as it takes for none to be long; all but the first start with a space. */
    default List<String> lines(int width) {
        String flat = flat();
        if (flat.length() <= width || !(this instanceof Group group)) {
            return List.of(flat);
        }
        List<String> lines = new ArrayList<>(List.of("(" + group.head()));
        group.parts().forEach(part -> part.lines(width - 1).forEach(line -> lines.add(" " + line)));
        int last = lines.size() - 1;
        lines.set(last, lines.get(last) + ")");
        return lines;
    }
}
