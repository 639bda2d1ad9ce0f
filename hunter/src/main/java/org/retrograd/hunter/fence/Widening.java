package org.retrograd.hunter.fence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes as many methods static and visible as still compile. */
final class Widening {

    private static final int ROUNDS = 20;

    private Widening() {}

    /** The edits after which the source compiles; empty if it never does. */
    static Optional<List<Edit>> of(FenceCompiler compiler, Outline outline, boolean isWide) {
        Set<MethodSite> chosen = new LinkedHashSet<>(isWide ? outline.sites() : List.of());
        for (int round = 0; round < ROUNDS && !chosen.isEmpty(); round++) {
            List<Edit> edits = edits(outline, chosen);
            EditedText text = EditedText.of(outline.file().text(), edits);
            Compilation compilation = compile(compiler, outline, text);
            if (compilation.succeeded()) {
                return Optional.of(edits);
            }
            List<MethodSite> blamed = blamed(outline, text, compilation);
            if (!chosen.removeAll(blamed) && !chosen.removeIf(site -> isNamed(site, blamed))) {
                chosen.clear();
            }
        }
        boolean compiles = compile(
                        compiler, outline, EditedText.of(outline.file().text(), List.of()))
                .succeeded();
        return compiles ? Optional.of(List.of()) : Optional.empty();
    }

    private static List<Edit> edits(Outline outline, Set<MethodSite> chosen) {
        Stream<Edit> ofMethods = chosen.stream().flatMap(site -> site.widening().stream());
        return Stream.concat(ofMethods, outline.widening().stream()).toList();
    }

    private static Compilation compile(FenceCompiler compiler, Outline outline, EditedText text) {
        return compiler.compileAsItIs(outline.file().withText(text.text()));
    }

    private static List<MethodSite> blamed(Outline outline, EditedText text, Compilation compilation) {
        List<MethodSite> blamed = new ArrayList<>();
        for (Remark error : compilation.errors()) {
            outline.siteAt(text, error.offset()).ifPresent(blamed::add);
        }
        return blamed;
    }

    private static boolean isNamed(MethodSite site, List<MethodSite> blamed) {
        return blamed.stream().anyMatch(other -> other.name().equals(site.name()));
    }
}
