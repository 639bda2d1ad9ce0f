package org.retrograd.processor.rule;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words, numbers and signs of a formula's text, one after the other. */
final class Tokens {

    /** What {@link #peek} gives behind the last token. */
    private static final String END = "";

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]\\w*|[0-9.]+|\\|\\||&&|[<>=!]=|\\S");

    private final String text;
    private final List<String> tokens;
    private int position;

    Tokens(String text) {
        this.text = text;
        this.tokens = TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    String peek() {
        return position < tokens.size() ? tokens.get(position) : END;
    }

    String next() {
        String token = peek();
        position++;
        return token;
    }

    /** Goes past the token if it comes next. */
    boolean accept(String token) {
        boolean accepted = peek().equals(token);
        if (accepted) {
            position++;
        }
        return accepted;
    }

    void expect(String token) {
        if (!accept(token)) {
            throw error("expected '" + token + "', found '" + peek() + "'");
        }
    }

    void expectEnd() {
        if (!peek().equals(END)) {
            throw error("unexpected '" + peek() + "'");
        }
    }

    IllegalArgumentException error(String reason) {
        return new IllegalArgumentException(reason + " in the formula \"" + text + "\"");
    }
}
