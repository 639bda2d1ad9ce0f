package org.retrograd.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.processor.diagnostic.Refusal;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.normalize.Cursor;

/**
 * Statements that end in a return on every way through. Where one branch of an {@code if} returns, what follows belongs to
 * the other branch, so that every way ends in one place.
 */
final class TailLowering {

    private final MethodContext context;
    private final StatementLowering statements;
    private final ExpressionLowering expressions;
    private final Type result;

    TailLowering(MethodContext context, StatementLowering statements, ExpressionLowering expressions, Type result) {
        this.context = context;
        this.statements = statements;
        this.expressions = expressions;
        this.result = result;
    }

    /** Statements with the ways to them, from the one at hand to the end of the method. */
    private record Rest(TreePath first, Optional<Rest> next) {}

    /** The operand that is returned by the block. */
    Operand lower(TreePath block, Cursor cursor) {
        return lower(rest(block, Optional.empty()), cursor);
    }

    private static Optional<Rest> rest(TreePath statement, Optional<Rest> after) {
        if (!(statement.getLeaf() instanceof BlockTree block)) {
            return Optional.of(new Rest(statement, after));
        }
        Optional<Rest> rest = after;
        List<StatementTree> inside = new ArrayList<>(block.getStatements());
        for (int k = inside.size() - 1; k >= 0; k--) {
            rest = Optional.of(new Rest(new TreePath(statement, inside.get(k)), rest));
        }
        return rest;
    }

    private Operand lower(Optional<Rest> start, Cursor cursor) {
        Optional<Rest> rest = start;
        while (rest.isPresent()) {
            TreePath path = rest.get().first();
            Site site = Site.of(path, cursor);
            if (path.getLeaf() instanceof ReturnTree tree) {
                return returned(tree, site);
            }
            boolean leaves = Exits.of(path.getLeaf()) != Exits.NEVER;
            if (leaves && path.getLeaf() instanceof BlockTree) {
                rest = rest(path, rest.get().next());
            } else if (leaves && path.getLeaf() instanceof IfTree tree && splits(tree)) {
                return conditional(tree, site, rest.get().next());
            } else {
                statements.lower(site);
                rest = rest.get().next();
            }
        }
        return placeholder();
    }

    /** At most one branch goes on to what follows. */
    private static boolean splits(IfTree tree) {
        return Exits.of(tree.getThenStatement()) == Exits.ALWAYS || Exits.of(tree.getElseStatement()) == Exits.ALWAYS;
    }

    private Operand returned(ReturnTree tree, Site site) {
        try {
            return expressions.lowerAs(result, site.child(tree.getExpression()));
        } catch (Refusal refusal) {
            context.report(refusal.problem());
            return placeholder();
        }
    }

    /** Stands where a refusal has left nothing; the program around it is thrown away. */
    private Operand placeholder() {
        return Constant.zero(result instanceof PrimitiveType primitive ? primitive : PrimitiveType.DOUBLE);
    }

    private Operand conditional(IfTree tree, Site site, Optional<Rest> after) {
        Operand condition;
        try {
            condition = expressions.lower(site.child(tree.getCondition()));
        } catch (Refusal refusal) {
            context.report(refusal.problem());
            condition = Constant.of(true);
        }
        Cursor thenCursor = site.cursor().inner();
        Operand thenResult = lower(rest(new TreePath(site.path(), tree.getThenStatement()), after), thenCursor);
        Cursor elseCursor = site.cursor().inner();
        Optional<Rest> otherwise = tree.getElseStatement() == null
                ? after
                : rest(new TreePath(site.path(), tree.getElseStatement()), after);
        Operand elseResult = lower(otherwise, elseCursor);
        return site.cursor()
                .join(
                        condition,
                        new Cursor.Branch(thenCursor, Optional.of(thenResult)),
                        new Cursor.Branch(elseCursor, Optional.of(elseResult)),
                        Name.primal("result"),
                        If.Form.STATEMENT,
                        context.span(site))
                .orElseThrow();
    }
}
