package org.retrograd.maven.page;

import java.util.List;
import org.retrograd.maven.verification.Finding;

/** The page of {@code retrograd:verify}. */
public final class VerificationPage {

    private final String project;
    private final String summary;
    private final List<Finding> findings;

    /**
     * A page about checks in a project.
     *
     * @param summary how much was checked
     * @param findings what is wrong
     */
    public VerificationPage(String project, String summary, List<Finding> findings) {
        this.project = project;
        this.summary = summary;
        this.findings = List.copyOf(findings);
    }

    /** The whole file. */
    public String write() {
        return new Shell("theme.js").page("Checked gradients of " + project, this::body);
    }

    private void body(Html html) {
        Shell.banner(html, project);
        html.open("main", "class", "diffs");
        html.element("h1", findings.isEmpty() ? "Gradients hold" : "Gradients do not hold");
        html.element("p", summary, "class", "small");
        for (Finding finding : findings) {
            html.open("section", "class", "pane diff").element("h2", finding.place());
            html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", finding.place());
            html.open("pre", "class", "finding");
            finding.text().lines().forEach(line -> html.element("span", line + "\n", "class", style(line.strip())));
            html.close().close().close().line();
        }
        html.close();
    }

    private static String style(String line) {
        if (line.startsWith("expected ")) {
            return "ok";
        }
        return line.startsWith("actual ") ? "wrong" : line.startsWith("difference ") ? "soft" : "";
    }
}
