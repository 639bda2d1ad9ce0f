package org.retrograd.hunter.program;

import java.util.ArrayList;
import java.util.List;

/**
 * A case of a {@code switch}.
 *
 * @param labels its constants; none for {@code default}
 */
public record Case(List<String> labels, Block body) {

    public Case {
        labels = List.copyOf(labels);
    }

    public boolean isDefault() {
        return labels.isEmpty();
    }

    static List<Block> bodies(List<Case> cases) {
        return cases.stream().map(Case::body).toList();
    }

    static List<Case> with(List<Case> cases, List<Block> bodies) {
        List<Case> changed = new ArrayList<>();
        for (int k = 0; k < cases.size(); k++) {
            changed.add(new Case(cases.get(k).labels, bodies.get(k)));
        }
        return changed;
    }
}
