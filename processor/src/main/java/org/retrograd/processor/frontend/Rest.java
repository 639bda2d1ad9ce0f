package org.retrograd.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreePath;
import java.util.List;

/** What is still to be lowered, from a place to the end of the region around it. */
sealed interface Rest {

    /** A statement, and what follows it. */
    record Following(TreePath statement, Rest next) implements Rest {}

    /**
     * Nothing.
     *
     * @param exit what the exit holds where the region comes to its end
     */
    record End(int exit) implements Rest {}

    /** A statement before others; of a block, its statements. */
    static Rest of(TreePath statement, Rest next) {
        return statement.getLeaf() instanceof BlockTree block
                ? of(block.getStatements(), statement, next)
                : new Following(statement, next);
    }

    /** Statements that stand one behind the other in a tree, before others. */
    static Rest of(List<? extends StatementTree> statements, TreePath parent, Rest next) {
        Rest rest = next;
        for (int k = statements.size() - 1; k >= 0; k--) {
            rest = new Following(new TreePath(parent, statements.get(k)), rest);
        }
        return rest;
    }
}
