package org.retrograd.maven;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.maven.doxia.sink.Sink;
import org.retrograd.maven.inspection.Derivative;
import org.retrograd.maven.inspection.InspectedMethod;

/** The page of the site: a table, and a link to the page with the code. */
final class ReportSummary {

    private final Sink sink;
    private final List<InspectedMethod> methods;

    ReportSummary(Sink sink, List<InspectedMethod> methods) {
        this.sink = sink;
        this.methods = methods;
    }

    void write(String title, String page) {
        sink.head();
        sink.title();
        sink.text(title);
        sink.title_();
        sink.head_();
        sink.body();
        sink.section1();
        sink.sectionTitle1();
        sink.text(title);
        sink.sectionTitle1_();
        sink.paragraph();
        sink.link(page);
        sink.text("Generated code beside its source");
        sink.link_();
        sink.paragraph_();
        table(page);
        sink.section1_();
        sink.body_();
        sink.flush();
        sink.close();
    }

    private void table(String page) {
        sink.table();
        sink.tableRows();
        sink.tableRow();
        for (String header : List.of("Method", "Generated methods", "Bytes of bytecode", "Work")) {
            sink.tableHeaderCell();
            sink.text(header);
            sink.tableHeaderCell_();
        }
        sink.tableRow_();
        for (int i = 0; i < methods.size(); i++) {
            row(methods.get(i), page + "#m" + i);
        }
        sink.tableRows_();
        sink.table_();
    }

    private void row(InspectedMethod method, String target) {
        int size =
                method.main().flatMap(Derivative::code).map(code -> code.size()).orElse(0);
        OptionalDouble ratio = method.main().map(method::ratio).orElse(OptionalDouble.empty());
        sink.tableRow();
        sink.tableCell();
        sink.link(target);
        sink.text(method.signature().shortName());
        sink.link_();
        sink.tableCell_();
        cell(String.valueOf(method.derivatives().size()));
        cell(size == 0 ? "" : String.valueOf(size));
        cell(ratio.isPresent() ? String.format(Locale.ROOT, "%.1f", ratio.getAsDouble()) : "");
        sink.tableRow_();
    }

    private void cell(String text) {
        sink.tableCell();
        sink.text(text);
        sink.tableCell_();
    }
}
