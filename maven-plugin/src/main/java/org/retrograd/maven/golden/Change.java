package org.retrograd.maven.golden;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/**
 * A generated source that is not what was accepted.
 *
 * @param kind how it differs
 * @param name its path below the folder of generated sources
 * @param accepted the accepted lines, without numbers of source lines; none if it is new
 * @param generated the lines that are generated now; none if it is generated no more
 */
public record Change(Kind kind, String name, List<String> accepted, List<String> generated) {

    private static final int CONTEXT = 3;

    /** Copies the lists. */
    public Change {
        accepted = List.copyOf(accepted);
        generated = List.copyOf(generated);
    }

    /** How a source differs. */
    public enum Kind {
        /** There is no golden for it. */
        NEW,
        /** It differs from its golden. */
        CHANGED,
        /** There is a golden, but it is generated no more. */
        GONE
    }

    /** The difference as {@code diff -u} shows it. */
    public List<String> unified() {
        return UnifiedDiffUtils.generateUnifiedDiff(
                "accepted/" + name, "generated/" + name, accepted, DiffUtils.diff(accepted, generated), CONTEXT);
    }
}
