package org.retrograd.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;

/** The class that stands in no other: attributing a class attributes those around it and inside it. */
final class OutermostClass {

    private OutermostClass() {}

    /** The way to the outermost class around what a path leads to. */
    static TreePath around(TreePath path) {
        TreePath outermost = path;
        while (outermost.getParentPath() != null
                && !(outermost.getParentPath().getLeaf() instanceof CompilationUnitTree)) {
            outermost = outermost.getParentPath();
        }
        return outermost;
    }
}
