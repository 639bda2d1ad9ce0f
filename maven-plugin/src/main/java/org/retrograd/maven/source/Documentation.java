package org.retrograd.maven.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Javadoc of a generated method, without its markup.
 *
 * @param summary the first paragraph
 * @param paragraphs the others
 * @param notes the items of its lists
 * @param links what the comment links to, as written
 */
public record Documentation(String summary, List<String> paragraphs, List<Note> notes, List<String> links) {

    private static final Pattern INLINE = Pattern.compile("\\{@(code|link|literal)\\s+([^{}]*)}");
    private static final Pattern LINK = Pattern.compile("\\{@link\\s+([^{}]*)}");
    private static final Pattern ITEM = Pattern.compile("<li>(.*?)(?=<li>|</li>|</ul>|</ol>|$)", Pattern.DOTALL);
    private static final Pattern LIST = Pattern.compile("<(ul|ol)>.*?</\\1>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("</?(p|li|ul|ol|em|strong|code|pre|sup|sub)>");
    private static final Pattern AT_LINE = Pattern.compile("^line (\\d+):\\s*(.*)$", Pattern.DOTALL);

    /** Copies the lists. */
    public Documentation {
        paragraphs = List.copyOf(paragraphs);
        notes = List.copyOf(notes);
        links = List.copyOf(links);
    }

    /**
     * A remark of the compiler.
     *
     * @param line the line of the source that it speaks of, if of a single one
     * @param text the remark
     */
    public record Note(OptionalInt line, String text) {}

    /** Reads the text of a Javadoc comment, without its asterisks. */
    public static Documentation of(String comment) {
        Matcher tags = Pattern.compile("(?m)^\\s*@\\w").matcher(comment);
        String body = tags.find() ? comment.substring(0, tags.start()) : comment;
        List<Note> notes = new ArrayList<>();
        ITEM.matcher(body).results().forEach(item -> notes.add(note(plain(item.group(1)))));
        String[] parts = LIST.matcher(body).replaceAll("").split("<p>", -1);
        List<String> paragraphs = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            if (!plain(parts[i]).isEmpty()) {
                paragraphs.add(plain(parts[i]));
            }
        }
        List<String> links =
                LINK.matcher(body).results().map(link -> link.group(1).strip()).toList();
        return new Documentation(plain(parts[0]), paragraphs, notes, links);
    }

    /** The first link to a method. */
    Optional<String> method() {
        return links.stream().filter(link -> link.indexOf('#') > 0).findFirst();
    }

    private static Note note(String text) {
        Matcher matcher = AT_LINE.matcher(text);
        return matcher.matches()
                ? new Note(OptionalInt.of(Integer.parseInt(matcher.group(1))), matcher.group(2))
                : new Note(OptionalInt.empty(), text);
    }

    private static String plain(String text) {
        String bare = INLINE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(2).replace('#', '.')));
        return TAG.matcher(bare)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
