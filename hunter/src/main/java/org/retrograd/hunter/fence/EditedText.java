package org.retrograd.hunter.fence;

import java.util.Comparator;
import java.util.List;

/**
 * A text after some edits.
 *
 * @param text as it is now
 * @param edits what was done, in the order of the offsets
 */
record EditedText(String text, List<Edit> edits) {

    EditedText {
        edits = List.copyOf(edits);
    }

    static EditedText of(String original, List<Edit> edits) {
        List<Edit> sorted = edits.stream()
                .sorted(Comparator.comparingInt(Edit::offset).thenComparingInt(Edit::removed))
                .toList();
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (Edit edit : sorted) {
            text.append(original, done, edit.offset()).append(edit.inserted());
            done = edit.offset() + edit.removed();
        }
        return new EditedText(text.append(original, done, original.length()).toString(), sorted);
    }

    /** Where what stood at an offset of the original stands now; what was inserted there stands behind. */
    int moved(int offset) {
        return offset
                + edits.stream()
                        .filter(edit -> edit.offset() < offset)
                        .mapToInt(Edit::growth)
                        .sum();
    }
}
