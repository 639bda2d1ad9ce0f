package org.retrograd.processor.archive;

import java.util.ArrayList;
import java.util.List;

/** Reads what a {@link Term} prints. Anything else ends in an {@link IllegalArgumentException}. */
final class TermReader {

    private final String text;
    private int position;

    private TermReader(String text) {
        this.text = text;
    }

    static Term read(String text) {
        TermReader reader = new TermReader(text);
        Term term = reader.term();
        reader.skipSpaces();
        if (reader.position < text.length()) {
            throw new IllegalArgumentException("something follows at " + reader.position);
        }
        return term;
    }

    private Term term() {
        skipSpaces();
        return switch (peek()) {
            case '(' -> group();
            case '"' -> quoted();
            default -> new Term.Word(word());
        };
    }

    private Term group() {
        position++;
        String head = word();
        List<Term> parts = new ArrayList<>();
        skipSpaces();
        while (peek() != ')') {
            parts.add(term());
            skipSpaces();
        }
        position++;
        return new Term.Group(head, parts);
    }

    private Term quoted() {
        position++;
        StringBuilder unquoted = new StringBuilder();
        while (peek() != '"') {
            if (peek() == '\\' && position + 5 < text.length()) {
                unquoted.append((char) Integer.parseInt(text, position + 1, position + 5, 16));
                position += 5;
            } else {
                unquoted.append(peek());
                position++;
            }
        }
        position++;
        return new Term.Quoted(unquoted.toString());
    }

    private String word() {
        int start = position;
        while (position < text.length() && " ()\"".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        if (position == start) {
            throw new IllegalArgumentException("no word at " + start);
        }
        return text.substring(start, position);
    }

    private void skipSpaces() {
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
    }

    private char peek() {
        if (position >= text.length()) {
            throw new IllegalArgumentException("the text ends early");
        }
        return text.charAt(position);
    }
}
