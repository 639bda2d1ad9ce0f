package org.retrograd.processor.frontend;

import com.sun.source.tree.Tree;
import org.retrograd.processor.normalize.Cursor;

/**
 * A statement that is being lowered.
 *
 * @param site where
 * @param next what follows it; whoever lowers the statement may lower that as well
 */
record Step(Site site, Rest next) {

    Cursor cursor() {
        return site.cursor();
    }

    Tree tree() {
        return site.path().getLeaf();
    }
}
