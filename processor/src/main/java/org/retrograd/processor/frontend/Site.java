package org.retrograd.processor.frontend;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.normalize.Cursor;

/**
 * A tree that is being lowered.
 *
 * @param path the way to it
 * @param cursor where its statements go
 * @param name what its value would like to be called
 */
record Site(TreePath path, Cursor cursor, Name name) {

    static Site of(TreePath path, Cursor cursor) {
        return new Site(path, cursor, Name.NONE);
    }

    Site child(Tree tree) {
        return new Site(new TreePath(path, tree), cursor, Name.NONE);
    }

    /** The child, under this tree's own name: its value is this tree's. */
    Site sameValue(Tree tree) {
        return new Site(new TreePath(path, tree), cursor, name);
    }

    Site named(Name other) {
        return new Site(path, cursor, other);
    }

    Site at(Cursor other) {
        return new Site(path, other, name);
    }
}
