package org.retrograd.hunter.fence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.retrograd.hunter.fence.Finding.Kind;

/** Annotates all methods of a source, takes back what is refused, and compiles until the rest is accepted. */
final class FileTrial {

    private static final Set<String> CURED_BY_NAME = Set.of("RG108");
    private static final int ROUNDS = 60;

    private final FenceCompiler compiler;
    private final Outline outline;
    private final List<Edit> widening;
    /** The annotated methods, with the names that the annotation gives them; empty for none. */
    private final Map<MethodSite, String> marked = new LinkedHashMap<>();

    private final Map<MethodSite, Answer> answers = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private List<Remark> warnings = List.of();
    private Map<String, byte[]> classes = Map.of();

    private FileTrial(FenceCompiler compiler, Outline outline, List<Edit> widening) {
        this.compiler = compiler;
        this.outline = outline;
        this.widening = widening;
        outline.sites().forEach(site -> marked.put(site, ""));
    }

    /** Tries a source that compiles without annotations. */
    static FileResult run(FenceCompiler compiler, Outline outline, List<Edit> widening) {
        FileTrial trial = new FileTrial(compiler, outline, widening);
        int rounds = 0;
        while (!trial.marked.isEmpty() && !trial.isSettled()) {
            if (++rounds > ROUNDS) {
                trial.giveUp("still other refusals after " + ROUNDS + " compilations");
            }
        }
        trial.marked.forEach(
                (site, name) -> trial.answers.put(site, new Answer.Accepted(name.isEmpty() ? site.name() : name)));
        return new FileResult(outline, true, trial.answers, trial.warnings, trial.findings, trial.classes);
    }

    /** One compilation; whether it had nothing against what is marked. */
    private boolean isSettled() {
        EditedText text = annotated(marked);
        Compilation compilation = compile(text);
        Map<MethodSite, List<Remark>> refusals = refusals(compilation, text);
        if (!refusals.isEmpty()) {
            refusals.forEach(this::refuse);
            return false;
        }
        List<Finding> defects = defects(compilation, text);
        if (defects.isEmpty()) {
            findings.addAll(lints(compilation));
            warnings = compilation.remarks().stream()
                    .filter(remark -> remark.id().startsWith("RG3"))
                    .toList();
            classes = compilation.classes();
            return true;
        }
        isolate(defects);
        return false;
    }

    private Compilation compile(EditedText text) {
        return compiler.compile(outline.file().withText(text.text()));
    }

    private EditedText annotated(Map<MethodSite, String> chosen) {
        List<Edit> edits = new ArrayList<>(widening);
        chosen.forEach((site, name) -> {
            String values = name.isEmpty() ? " " : "(name = \"" + name + "\") ";
            edits.add(new Edit(site.start(), 0, "@org.retrograd.Differentiable" + values));
        });
        return EditedText.of(outline.file().text(), edits);
    }

    /** The ids against each method. */
    private Map<MethodSite, List<Remark>> refusals(Compilation compilation, EditedText text) {
        Map<MethodSite, List<Remark>> refusals = new LinkedHashMap<>();
        for (Remark remark : compilation.errors()) {
            if (!remark.id().isEmpty() && !remark.isDefect()) {
                siteOf(remark, text)
                        .ifPresent(site -> refusals.computeIfAbsent(site, any -> new ArrayList<>())
                                .add(remark));
            }
        }
        return refusals;
    }

    private Optional<MethodSite> siteOf(Remark remark, EditedText text) {
        return isOwn(remark) ? outline.siteAt(text, remark.offset()).filter(marked::containsKey) : Optional.empty();
    }

    private boolean isOwn(Remark remark) {
        return remark.file().equals(outline.file().path());
    }

    private void refuse(MethodSite site, List<Remark> remarks) {
        String name = marked.getOrDefault(site, "");
        boolean isCured = remarks.stream().allMatch(remark -> CURED_BY_NAME.contains(remark.id()));
        if (isCured && name.isEmpty()) {
            marked.put(site, site.name() + "Fence" + outline.sites().indexOf(site));
        } else {
            marked.remove(site);
            answers.put(site, new Answer.Refused(remarks));
        }
    }

    private List<Finding> defects(Compilation compilation, EditedText text) {
        List<Finding> found = new ArrayList<>();
        compilation
                .failure()
                .ifPresent(failure ->
                        found.add(new Finding(Kind.CRASH, outline.file().path(), failure)));
        for (Remark remark : compilation.remarks()) {
            kind(remark, text).ifPresent(kind -> found.add(new Finding(kind, remark.place(), remark.text())));
        }
        if (found.isEmpty() && !compilation.succeeded()) {
            found.add(new Finding(Kind.LOST, outline.file().path(), "javac fails without an error"));
        }
        return found;
    }

    private Optional<Kind> kind(Remark remark, EditedText text) {
        if (remark.isDefect()) {
            return Optional.of(Kind.CRASH);
        }
        if (!remark.id().isEmpty()) {
            return remark.isError() && siteOf(remark, text).isEmpty() ? Optional.of(Kind.LOST) : Optional.empty();
        }
        if (isOwn(remark)) {
            return remark.isError() ? Optional.of(Kind.LOST) : Optional.empty();
        }
        if (remark.file().isEmpty()) {
            return remark.isError() ? Optional.of(Kind.LOST) : Optional.empty();
        }
        return remark.isError() ? Optional.of(Kind.GENERATED_ERROR) : Optional.empty();
    }

    /** Each lint once for a source. */
    private List<Finding> lints(Compilation compilation) {
        Map<String, Finding> lints = new LinkedHashMap<>();
        for (Remark remark : compilation.remarks()) {
            if (!remark.isError() && remark.id().isEmpty() && !isOwn(remark)) {
                Finding finding = new Finding(
                        Kind.GENERATED_WARNING, outline.file().path(), remark.place() + ": " + remark.text());
                lints.putIfAbsent(remark.text(), finding);
            }
        }
        return List.copyOf(lints.values());
    }

    /** Looks for the methods that show a defect alone; takes them out, or all if there are none. */
    private void isolate(List<Finding> defects) {
        Map<MethodSite, List<Finding>> culprits = new HashMap<>();
        Map<MethodSite, List<Remark>> refused = new LinkedHashMap<>();
        for (MethodSite site : List.copyOf(marked.keySet())) {
            EditedText text = annotated(Map.of(site, marked.getOrDefault(site, "")));
            Compilation alone = compile(text);
            List<Finding> own = defects(alone, text);
            if (!own.isEmpty() && isRefusal(alone)) {
                refused.put(site, alone.errors());
            } else if (!own.isEmpty()) {
                culprits.put(site, own);
            }
        }
        refused.forEach((site, remarks) -> {
            marked.remove(site);
            answers.put(site, new Answer.Refused(remarks));
        });
        culprits.forEach((site, own) -> {
            own.stream().limit(1).map(finding -> of(site, finding)).forEach(findings::add);
            marked.remove(site);
            answers.put(site, new Answer.Broken());
        });
        if (culprits.isEmpty() && refused.isEmpty()) {
            giveUp(defects.stream().map(Finding::text).distinct().limit(5).collect(Collectors.joining("\n")));
        }
    }

    /** Whether ids answer to the one method that is annotated, if only in methods that it calls. */
    private boolean isRefusal(Compilation alone) {
        return alone.failure().isEmpty()
                && !alone.errors().isEmpty()
                && alone.errors().stream()
                        .allMatch(remark -> isOwn(remark) && !remark.id().isEmpty() && !remark.isDefect());
    }

    private Finding of(MethodSite site, Finding finding) {
        String place = outline.file().path() + ":" + site.line();
        return new Finding(finding.kind(), place, site.name() + ": " + finding.place() + ": " + finding.text());
    }

    private void giveUp(String text) {
        String names = marked.keySet().stream().map(MethodSite::name).collect(Collectors.joining(", "));
        findings.add(new Finding(Kind.CRASH, outline.file().path(), "only together: " + names + "\n" + text));
        marked.keySet().forEach(site -> answers.put(site, new Answer.Broken()));
        marked.clear();
    }
}
