package org.retrograd.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.normalize.Cursor;

/** A branch of an {@code if}; of one without {@code else}, the branch without a statement. */
record IfSide(BodyLowering body, Site site, @Nullable StatementTree statement) implements BodyLowering.Side {

    @Override
    public boolean endsInJump() {
        return endsInJump(statement);
    }

    /** Whether the statement, or the last one inside it, is a jump. */
    static boolean endsInJump(@Nullable Tree tree) {
        if (tree instanceof BlockTree block) {
            return endsInJump(block.getStatements());
        }
        if (tree instanceof IfTree conditional) {
            return endsInJump(conditional.getThenStatement()) && endsInJump(conditional.getElseStatement());
        }
        return tree instanceof ReturnTree
                || tree instanceof BreakTree
                || tree instanceof ContinueTree
                || tree instanceof YieldTree;
    }

    static boolean endsInJump(List<? extends StatementTree> statements) {
        return !statements.isEmpty() && endsInJump(statements.get(statements.size() - 1));
    }

    @Override
    public void alone(Cursor cursor) {
        with(new Rest.End(Cursor.IN_PROGRESS), cursor);
    }

    @Override
    public void with(Rest next, Cursor cursor) {
        body.run(statement == null ? next : Rest.of(new TreePath(site.path(), statement), next), cursor);
    }
}
