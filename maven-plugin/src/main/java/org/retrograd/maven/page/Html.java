package org.retrograd.maven.page;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML. Text and attributes are escaped, so that nothing that stands in a source can become markup. */
final class Html {

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; the attributes are names and values by turns. */
    Html open(String tag, String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    /** Writes an element without content or end. */
    Html empty(String tag, String... attributes) {
        return start(tag, attributes);
    }

    /** Closes the element that was opened last. */
    Html close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Writes text. */
    Html text(String content) {
        escape(content);
        return this;
    }

    /** Writes an element with nothing but text in it. */
    Html element(String tag, String content, String... attributes) {
        return open(tag, attributes).text(content).close();
    }

    /** Starts a new line of the file, for those who read the page's source. */
    Html line() {
        text.append('\n');
        return this;
    }

    /** Writes the content of a script or style element. Only for what is part of this program. */
    Html constant(String content) {
        if (content.contains("</")) {
            throw new IllegalArgumentException("would end the element");
        }
        text.append(content);
        return this;
    }

    /** What was written. All elements must be closed. */
    String finish() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("open: " + open);
        }
        return text.toString();
    }

    private Html start(String tag, String... attributes) {
        text.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            text.append('"');
        }
        text.append('>');
        return this;
    }

    private void escape(String content) {
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            switch (c) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> text.append(c);
            }
        }
    }
}
