package org.retrograd.hunter.fence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The methods of a source.
 *
 * @param sites in the order of the source
 * @param widening edits that make private classes package-private
 */
record Outline(SourceFile file, List<MethodSite> sites, List<Edit> widening) {

    Outline {
        sites = List.copyOf(sites);
        widening = List.copyOf(widening);
    }

    /** The innermost method at an offset of an edited text. */
    Optional<MethodSite> siteAt(EditedText text, long offset) {
        return sites.stream()
                .filter(site -> site.holds(text, offset))
                .min(Comparator.comparingInt(site -> site.end() - site.start()));
    }
}
