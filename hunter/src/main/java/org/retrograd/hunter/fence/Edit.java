package org.retrograd.hunter.fence;

/**
 * A change of a text that leaves its lines as they are.
 *
 * @param offset where, in the text as it was
 * @param removed how many characters go there
 * @param inserted what takes their place
 */
record Edit(int offset, int removed, String inserted) {

    int growth() {
        return inserted.length() - removed;
    }
}
