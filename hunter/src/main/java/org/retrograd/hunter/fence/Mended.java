package org.retrograd.hunter.fence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes out the copies that do not compile. */
final class Mended {

    private static final int ROUNDS = 20;

    private Mended() {}

    static Outline compiling(FenceCompiler compiler, Outline outline) {
        Set<MethodSite> chosen = new LinkedHashSet<>(outline.sites());
        for (int round = 0; round < ROUNDS; round++) {
            EditedText text = without(outline, chosen);
            Compilation compilation = compiler.compileAsItIs(outline.file().withText(text.text()));
            List<MethodSite> blamed = new ArrayList<>();
            compilation
                    .errors()
                    .forEach(error -> outline.siteAt(text, error.offset()).ifPresent(blamed::add));
            if (!chosen.removeAll(blamed)) {
                break;
            }
        }
        SourceFile rest = outline.file().withText(without(outline, chosen).text());
        Set<String> names = new LinkedHashSet<>();
        chosen.forEach(site -> names.add(site.name()));
        List<MethodSite> sites = OutlineReader.read(rest).sites().stream()
                .filter(site -> names.contains(site.name()))
                .toList();
        return new Outline(rest, sites, List.of());
    }

    /** Leaves their lines blank. */
    private static EditedText without(Outline outline, Set<MethodSite> chosen) {
        String original = outline.file().text();
        List<Edit> edits = outline.sites().stream()
                .filter(site -> !chosen.contains(site))
                .map(site -> new Edit(site.start(), site.end() - site.start(), "\n".repeat((int)
                                original.substring(site.start(), site.end())
                                        .chars()
                                        .filter(each -> each == '\n')
                                        .count())))
                .toList();
        return EditedText.of(original, edits);
    }
}
