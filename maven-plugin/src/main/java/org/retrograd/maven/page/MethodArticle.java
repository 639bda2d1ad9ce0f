package org.retrograd.maven.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.retrograd.maven.inspection.Derivative;
import org.retrograd.maven.inspection.InspectedMethod;
import org.retrograd.maven.operation.Counts;
import org.retrograd.maven.operation.Operation;
import org.retrograd.maven.source.Documentation.Note;

/** Writes the part of the page that is about one method. */
final class MethodArticle {

    /** HotSpot compiles no method that is larger. */
    static final int HUGE_METHOD = 8000;

    private final Html html;
    private final InspectedMethod method;
    private final String arguments;
    private final String id;

    MethodArticle(Html html, InspectedMethod method, String arguments, int number) {
        this.arguments = arguments;
        this.html = html;
        this.method = method;
        this.id = "m" + number;
    }

    void write() {
        html.open("article", "id", id, "class", "method", "aria-labelledby", id + "-h");
        html.open("header", "class", "method-head");
        String owner = method.signature().owner();
        html.element("p", owner, "class", "crumb");
        html.open("h2", "id", id + "-h", "tabindex", "-1")
                .text(method.signature().name());
        html.element("span", arguments, "class", "args");
        html.close();
        html.element(
                "p",
                method.isAnnotated() ? "annotated" : "called by annotated methods",
                "class",
                method.isAnnotated() ? "badge" : "badge quiet");
        html.close();
        tabs();
        html.open("div", "class", "work");
        source();
        for (int i = 0; i < method.derivatives().size(); i++) {
            panel(method.derivatives().get(i), i);
        }
        html.close();
        html.close().line();
    }

    private void tabs() {
        html.open("div", "class", "tabs", "role", "tablist", "aria-label", "Generated methods");
        for (int i = 0; i < method.derivatives().size(); i++) {
            html.element(
                    "button",
                    method.derivatives().get(i).form(),
                    "type",
                    "button",
                    "role",
                    "tab",
                    "id",
                    id + "-t" + i,
                    "aria-controls",
                    id + "-p" + i,
                    "aria-selected",
                    String.valueOf(i == 0),
                    "tabindex",
                    i == 0 ? "0" : "-1",
                    "title",
                    method.derivatives().get(i).method().name());
        }
        html.close();
    }

    private void source() {
        html.open("section", "class", "pane src");
        html.open("h3").text("Source");
        html.element(
                "span", method.source().map(excerpt -> excerpt.file()).orElse("in another module"), "class", "file");
        html.close();
        html.open(
                "div",
                "class",
                "code",
                "aria-label",
                "Source of " + method.signature().name());
        method.source().ifPresent(excerpt -> new CodeLines(html).source(excerpt, notesByLine()));
        if (method.source().isEmpty()) {
            html.element("p", "The source of this method is not in this module.", "class", "empty");
        }
        html.close().close();
    }

    private Map<Integer, Map<Integer, Set<Note>>> notesByLine() {
        Map<Integer, Map<Integer, Set<Note>>> byLine = new TreeMap<>();
        for (int i = 0; i < method.derivatives().size(); i++) {
            for (Note note :
                    method.derivatives().get(i).method().documentation().notes()) {
                if (note.line().isPresent()) {
                    byLine.computeIfAbsent(note.line().getAsInt(), line -> new TreeMap<>())
                            .computeIfAbsent(i, derivative -> new LinkedHashSet<>())
                            .add(note);
                }
            }
        }
        return byLine;
    }

    private void panel(Derivative derivative, int number) {
        html.open(
                "div",
                "class",
                "panel",
                "role",
                "tabpanel",
                "id",
                id + "-p" + number,
                "aria-labelledby",
                id + "-t" + number);
        html.open("section", "class", "pane gen");
        html.open("h3").text("Generated");
        html.element("span", derivative.file(), "class", "file").close();
        html.open(
                "div",
                "class",
                "code",
                "aria-label",
                "Generated " + derivative.method().name());
        new CodeLines(html).generated(derivative.method().lines());
        html.close().close();
        html.open("section", "class", "facts");
        facts(derivative);
        counts(derivative);
        html.close().close();
    }

    private void facts(Derivative derivative) {
        html.open("div", "class", "card").element("h3", "What it does");
        html.element("p", derivative.method().documentation().summary());
        derivative.method().documentation().paragraphs().forEach(paragraph -> html.element("p", paragraph));
        List<Note> general = derivative.method().documentation().notes().stream()
                .filter(note -> note.line().isEmpty())
                .toList();
        if (!general.isEmpty()) {
            html.open("ul");
            general.forEach(note -> html.element("li", note.text()));
            html.close();
        }
        html.close();
        html.open("div", "class", "card").element("h3", "What it keeps");
        if (derivative.kept().isEmpty()) {
            html.element("p", "No arrays between its sweeps.");
        } else {
            html.open("dl");
            derivative.kept().forEach(kept -> html.element("dt", kept.name()).element("dd", kept.memory()));
            html.close();
        }
        html.close();
    }

    private void counts(Derivative derivative) {
        html.open("div", "class", "card counts").element("h3", "What it costs");
        derivative.code().ifPresent(code -> {
            html.open("p").text("Bytecode: ");
            html.element("strong", Formulas.grouped(code.size()) + " bytes");
            html.text(
                    code.size() >= HUGE_METHOD
                            ? ", too large for HotSpot to compile (8,000)."
                            : " of the 8,000 that HotSpot compiles.");
            html.close();
        });
        if (method.counts().isPresent() && derivative.counts().isPresent()) {
            table(method.counts().get(), derivative.counts().get(), method.ratio(derivative));
            small("Counted in the class files, both branches of each choice; n stands for the rounds of a loop.");
            OptionalDouble estimated = method.estimatedRatio(derivative);
            if (estimated.isPresent()) {
                small("Estimated from the text, where methods that are called count as one operation: "
                        + Formulas.times(estimated) + ".");
            }
        } else if (method.estimate().isPresent()) {
            table(method.estimate().get(), derivative.method().estimate(), method.estimatedRatio(derivative));
            small("Estimated from the text, because there is no class file; n stands for the rounds of a loop.");
        }
        html.close();
    }

    private void small(String text) {
        html.element("p", text, "class", "small");
    }

    private void table(Counts primal, Counts derivative, OptionalDouble ratio) {
        html.open("table").open("thead").open("tr");
        html.element("th", "Operations", "scope", "col").element("th", "Method", "scope", "col");
        html.element("th", "Derivative", "scope", "col").close().close().open("tbody");
        for (Operation operation : Operation.values()) {
            String left = Formulas.polynomial(primal, operation);
            String right = Formulas.polynomial(derivative, operation);
            if (!left.equals("0") || !right.equals("0")) {
                html.open("tr").element("th", operation.label(), "scope", "row");
                html.element("td", left).element("td", right).close();
            }
        }
        html.close().close();
        if (ratio.isPresent()) {
            html.open("p").text("Where the method's loops are deepest, it does ");
            html.element("strong", Formulas.times(ratio)).text(" the work.").close();
        }
    }
}
