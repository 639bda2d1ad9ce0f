package org.retrograd.maven.page;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;
import java.util.Locale;
import org.retrograd.maven.golden.Change;

/** The page of {@code retrograd:diff}: what was accepted on the left, what is generated on the right. */
public final class DiffPage {

    private static final int CONTEXT = 4;

    private final String project;
    private final List<Change> changes;

    /** A page about changes in a project. */
    public DiffPage(String project, List<Change> changes) {
        this.project = project;
        this.changes = List.copyOf(changes);
    }

    /** The whole file. */
    public String write() {
        return new Shell("theme.js").page("Changed gradients of " + project, this::body);
    }

    private void body(Html html) {
        Shell.banner(html, project);
        html.open("main", "class", "diffs").element("h1", title());
        html.element(
                "p",
                "Numbers of source lines are not compared. Accept with mvn retrograd:diff -Dretrograd.accept",
                "class",
                "small");
        for (Change change : changes) {
            change(html, change);
        }
        html.close();
    }

    private String title() {
        return changes.isEmpty()
                ? "No generated source has changed"
                : changes.size()
                        + (changes.size() == 1 ? " generated source has changed" : " generated sources have changed");
    }

    private static void change(Html html, Change change) {
        html.open("section", "class", "pane diff").open("h2").text(change.name());
        html.element("span", change.kind().name().toLowerCase(Locale.ROOT), "class", "badge quiet")
                .close();
        html.open(
                "div",
                "class",
                "scroll",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                "Changes of " + change.name());
        html.open("table").open("thead").open("tr");
        html.element("th", "Accepted", "scope", "col").element("th", "Generated", "scope", "col");
        html.close().close().open("tbody");
        new Rows(html, change).write();
        html.close().close().close().close().line();
    }

    /** The rows of one change, with a few unchanged lines around each place. */
    private static final class Rows {

        private final Html html;
        private final List<String> before;
        private final List<String> after;
        private int left;
        private int right;

        Rows(Html html, Change change) {
            this.html = html;
            this.before = change.accepted();
            this.after = change.generated();
        }

        void write() {
            for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
                unchanged(delta.getSource().getPosition());
                List<String> removed = delta.getSource().getLines();
                List<String> added = delta.getTarget().getLines();
                for (int i = 0; i < Math.max(removed.size(), added.size()); i++) {
                    row(
                            i < removed.size() ? removed.get(i) : "",
                            i < added.size() ? added.get(i) : "",
                            i < removed.size() ? "del" : "none",
                            i < added.size() ? "add" : "none");
                }
                left = delta.getSource().getPosition() + removed.size();
                right = delta.getTarget().getPosition() + added.size();
            }
            unchanged(before.size());
        }

        /** Goes to a line on the left; what is far from any change is left out. */
        private void unchanged(int end) {
            boolean isFirst = left == 0;
            boolean isLast = end == before.size();
            int count = end - left;
            int head = isFirst ? 0 : CONTEXT;
            int tail = isLast ? 0 : CONTEXT;
            for (int i = 0; i < count; i++) {
                if (i < head || i >= count - tail) {
                    row(before.get(left + i), after.get(right + i), "", "");
                } else if (i == head) {
                    html.open("tr")
                            .element("td", "⋯", "colspan", "2", "class", "gap")
                            .close();
                }
            }
        }

        private void row(String old, String now, String oldStyle, String newStyle) {
            html.open("tr");
            cell(old, oldStyle, oldStyle.equals("del") ? "removed: " : "");
            cell(now, newStyle, newStyle.equals("add") ? "added: " : "");
            html.close().line();
        }

        /** Lines stand alone here, so that those inside of comments are told by their asterisks. */
        private static List<Token> tokens(String line) {
            return line.strip().startsWith("*")
                    ? List.of(new Token(Token.Kind.COMMENT, line))
                    : new Highlighter().next(line);
        }

        private void cell(String line, String style, String spoken) {
            html.open("td", "class", style);
            if (!spoken.isEmpty()) {
                html.element("span", spoken, "class", "spoken");
            }
            html.open("code");
            for (Token token : tokens(line)) {
                if (token.kind() == Token.Kind.PLAIN) {
                    html.text(token.text());
                } else {
                    html.element("b", token.text(), "class", token.kind().style());
                }
            }
            html.close().close();
        }
    }
}
