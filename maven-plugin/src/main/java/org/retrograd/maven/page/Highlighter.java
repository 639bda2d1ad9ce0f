package org.retrograd.maven.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.retrograd.maven.page.Token.Kind;

/** Splits lines of Java into pieces of different colours. Lines are given in order: comments and text blocks go over several. */
final class Highlighter {

    private static final Set<String> KEYWORDS = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum extends"
                            + " final finally float for goto if implements import instanceof int interface long native new"
                            + " null package private protected public record return sealed short static strictfp super"
                            + " switch synchronized this throw throws transient true false try var void volatile while yield")
                    .split(" "));
    private static final Pattern PIECE = Pattern.compile("(?<comment>//.*|/\\*.*?(?:\\*/|$))"
            + "|(?<string>\"\"\".*?(?:\"\"\"|$)|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"?|'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'?)"
            + "|(?<number>\\b\\d[\\w.]*(?:(?<=[eEpP])[-+]\\d+\\w*)?)"
            + "|(?<word>@?[\\p{L}_$][\\p{L}\\p{N}_$]*)");
    private static final Pattern DERIVATIVE = Pattern.compile("d[A-Z]\\w*|\\w+Dot\\d*");
    private static final Pattern KEPT = Pattern.compile("\\w+Saved\\d*");

    private String end = "";
    private Kind running = Kind.PLAIN;

    /** The pieces of the next line. */
    List<Token> next(String line) {
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        if (!end.isEmpty()) {
            int found = line.indexOf(end);
            int stop = found < 0 ? line.length() : found + end.length();
            add(tokens, running, line.substring(0, stop));
            end = found < 0 ? end : "";
            start = stop;
        }
        Matcher matcher = PIECE.matcher(line);
        while (start < line.length() && matcher.find(start)) {
            add(tokens, Kind.PLAIN, line.substring(start, matcher.start()));
            add(tokens, kind(matcher, line), matcher.group());
            start = matcher.end();
            openEnded(matcher);
        }
        add(tokens, Kind.PLAIN, line.substring(Math.min(start, line.length())));
        return tokens;
    }

    private void openEnded(Matcher matcher) {
        String piece = matcher.group();
        if (piece.startsWith("/*") && (!piece.endsWith("*/") || piece.length() < 4)) {
            end = "*/";
            running = Kind.COMMENT;
        } else if (piece.startsWith("\"\"\"") && (!piece.endsWith("\"\"\"") || piece.length() < 6)) {
            end = "\"\"\"";
            running = Kind.STRING;
        }
    }

    private static Kind kind(Matcher matcher, String line) {
        if (matcher.group("comment") != null) {
            return Kind.COMMENT;
        }
        if (matcher.group("string") != null) {
            return Kind.STRING;
        }
        return matcher.group("number") != null ? Kind.NUMBER : word(matcher.group(), line, matcher.end());
    }

    private static Kind word(String word, String line, int end) {
        if (KEYWORDS.contains(word)) {
            return Kind.KEYWORD;
        }
        if (word.startsWith("@") || Character.isUpperCase(word.charAt(0))) {
            return Kind.TYPE;
        }
        if (end < line.length() && line.charAt(end) == '(') {
            return Kind.CALL;
        }
        if (KEPT.matcher(word).matches()) {
            return Kind.KEPT;
        }
        return DERIVATIVE.matcher(word).matches() ? Kind.DERIVATIVE : Kind.PLAIN;
    }

    private static void add(List<Token> tokens, Kind kind, String text) {
        if (!text.isEmpty()) {
            tokens.add(new Token(kind, text));
        }
    }
}
