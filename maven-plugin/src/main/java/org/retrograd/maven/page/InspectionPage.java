package org.retrograd.maven.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.retrograd.maven.inspection.Derivative;
import org.retrograd.maven.inspection.InspectedMethod;
import org.retrograd.maven.source.Signature;

/** The page of {@code retrograd:inspect}. */
public final class InspectionPage {

    private final String project;
    private final List<InspectedMethod> methods;

    /** A page about the methods of a project. */
    public InspectionPage(String project, List<InspectedMethod> methods) {
        this.project = project;
        this.methods = List.copyOf(methods);
    }

    /** The whole file, the same for the same methods. */
    public String write() {
        return new Shell("inspect.js").page("Gradients of " + project, this::body);
    }

    private void body(Html html) {
        html.element("a", "Skip to content", "class", "skip", "href", "#main");
        html.open("header", "class", "top");
        html.open("a", "class", "brand", "href", "#index");
        html.element("span", "↺", "class", "mark", "aria-hidden", "true")
                .text("Retrograd")
                .close();
        html.element("p", project, "class", "project");
        Shell.themeButton(html);
        html.close().line();
        html.open("div", "class", "frame");
        navigation(html);
        html.open("main", "id", "main", "tabindex", "-1");
        overview(html);
        for (int i = 0; i < methods.size(); i++) {
            new MethodArticle(html, methods.get(i), arguments(methods.get(i).signature()), i).write();
        }
        html.close().close();
    }

    private void navigation(Html html) {
        html.open("nav", "aria-label", "Methods");
        html.empty(
                "input", "type", "search", "id", "filter", "placeholder", "Filter  /", "aria-label", "Filter methods");
        Map<String, Map<Integer, InspectedMethod>> byOwner = new LinkedHashMap<>();
        for (int i = 0; i < methods.size(); i++) {
            InspectedMethod method = methods.get(i);
            byOwner.computeIfAbsent(method.signature().owner(), owner -> new LinkedHashMap<>())
                    .put(i, method);
        }
        byOwner.forEach((owner, members) -> {
            html.open("section").open("h2", "title", owner);
            html.text(owner.substring(owner.lastIndexOf('.') + 1)).close().open("ul");
            members.forEach((number, method) -> {
                html.open("li").open("a", "href", "#m" + number);
                html.open("span").text(method.signature().name());
                types(html, method);
                html.close();
                method.main()
                        .map(method::ratio)
                        .filter(OptionalDouble::isPresent)
                        .ifPresent(ratio -> html.element("span", Formulas.times(ratio), "class", "ratio"));
                html.close().close();
            });
            html.close().close().line();
        });
        html.close();
    }

    private void overview(Html html) {
        html.open("section", "id", "index").element("h1", "Gradients of " + project, "tabindex", "-1");
        if (methods.isEmpty()) {
            html.element("p", "No generated gradients were found. Compile the module first.", "class", "empty");
        } else {
            tiles(html);
            table(html);
            html.open("p", "class", "small").text("Keys: ");
            for (String[] key : new String[][] {
                {"/", "filter"}, {"[ ]", "previous and next method"}, {"↑ ↓", "lines"}, {"Enter", "to the other side"}
            }) {
                html.element("kbd", key[0]).text(" " + key[1] + "  ");
            }
            html.close();
        }
        html.close().line();
    }

    private void tiles(Html html) {
        long generated = methods.stream()
                .mapToLong(method -> method.derivatives().size())
                .sum();
        long annotated = methods.stream().filter(InspectedMethod::isAnnotated).count();
        html.open("div", "class", "tiles");
        tile(html, Formulas.grouped(annotated), "annotated methods");
        tile(html, Formulas.grouped(generated), "generated methods");
        tile(html, Formulas.grouped(largest()), "bytes of bytecode in the largest");
        double[] ratios = methods.stream()
                .flatMap(method -> method.main().map(method::ratio).stream())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        if (ratios.length > 0) {
            tile(html, Formulas.times(OptionalDouble.of(ratios[ratios.length / 2])), "median work of a gradient");
        }
        html.close();
    }

    private static void tile(Html html, String figure, String label) {
        html.open("div", "class", "tile")
                .element("strong", figure)
                .element("span", label)
                .close();
    }

    private int largest() {
        return methods.stream()
                .flatMap(method -> method.derivatives().stream())
                .mapToInt(InspectionPage::size)
                .max()
                .orElse(0);
    }

    private static int size(Derivative derivative) {
        return derivative.code().map(code -> code.size()).orElse(0);
    }

    private void table(Html html) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Methods in numbers");
        html.open("table", "class", "index").open("thead").open("tr");
        for (String column : List.of("Method", "Generated", "Keeps", "Bytecode", "Work")) {
            html.element("th", column, "scope", "col");
        }
        html.close().close().open("tbody");
        for (int i = 0; i < methods.size(); i++) {
            row(html, methods.get(i), i);
        }
        html.close().close().close();
    }

    private void row(Html html, InspectedMethod method, int number) {
        html.open("tr").open("th", "scope", "row").open("a", "href", "#m" + number);
        html.text(method.signature().shortName());
        types(html, method);
        html.close().close();
        html.element("td", String.valueOf(method.derivatives().size()));
        int kept = method.main().map(main -> main.kept().size()).orElse(0);
        html.element("td", kept == 0 ? "nothing" : kept == 1 ? "1 array" : kept + " arrays");
        int size = method.main().map(InspectionPage::size).orElse(0);
        html.open("td")
                .element("span", size == 0 ? "–" : Formulas.grouped(size))
                .close();
        OptionalDouble ratio = method.main().map(method::ratio).orElse(OptionalDouble.empty());
        html.open("td");
        ratio.ifPresent(times -> bar(html, times));
        html.element("span", Formulas.times(ratio)).close().close().line();
    }

    /** The types of the parameters, where there is another method of that name. */
    private void types(Html html, InspectedMethod method) {
        Signature signature = method.signature();
        boolean isOverloaded = methods.stream()
                        .map(InspectedMethod::signature)
                        .filter(other -> other.owner().equals(signature.owner())
                                && other.name().equals(signature.name()))
                        .count()
                > 1;
        if (isOverloaded) {
            html.element("span", arguments(signature), "class", "types");
        }
    }

    /** The types of the parameters, with their packages where another method cannot be told apart otherwise. */
    private String arguments(Signature signature) {
        boolean isAlone = methods.stream()
                .map(InspectedMethod::signature)
                .noneMatch(other -> other.owner().equals(signature.owner())
                        && other.name().equals(signature.name())
                        && other.show().equals(signature.show())
                        && !other.equals(signature));
        String shown = isAlone ? signature.show() : signature.showQualified();
        return shown.substring(signature.name().length());
    }

    /** A bar that is full at eight times the work. */
    private static void bar(Html html, double ratio) {
        String filled = String.valueOf(Math.round(Math.min(8, ratio) * 10));
        html.open("svg", "class", "bar", "viewBox", "0 0 80 6", "preserveAspectRatio", "none", "aria-hidden", "true");
        html.open("rect", "class", "track", "width", "80", "height", "6", "rx", "3")
                .close();
        html.open("rect", "class", "fill", "width", filled, "height", "6", "rx", "3")
                .close();
        html.close();
    }
}
