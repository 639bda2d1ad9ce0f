package org.retrograd.processor.frontend;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreePath;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Element;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Refusal;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Unset;
import org.retrograd.processor.normalize.Cursor;
import org.retrograd.processor.normalize.Variable;

/**
 * Statements to what they change at a cursor. What has no method here is refused. The answer is the set of numbers with which
 * the exit leads to the next statement, if that is to be lowered still.
 */
final class StatementLowering extends SimpleTreeVisitor<Set<Integer>, Step> {

    private final BodyLowering body;
    private final MethodContext context;
    private final ExpressionLowering expressions;
    private final LoopLowering loops;
    private final SwitchLowering switches;
    private final ExceptionLowering exceptions;

    StatementLowering(BodyLowering body) {
        this.body = body;
        this.context = body.context();
        this.expressions = body.expressions();
        this.loops = new LoopLowering(body);
        this.switches = body.switches();
        this.exceptions = new ExceptionLowering(body);
    }

    /** Lowers a statement; a refusal of it is noted, and what it would have assigned is not to be read any more. */
    Set<Integer> lower(Step step) {
        try {
            return step.tree().accept(this, step);
        } catch (Refusal refusal) {
            context.report(refusal.problem());
            poison(step.site(), refusal.problem());
            return BodyLowering.ON;
        }
    }

    private void poison(Site site, Problem problem) {
        Tree tree = site.path().getLeaf();
        if (tree instanceof VariableTree) {
            Element element = context.compiler().trees().getElement(site.path());
            if (element != null) {
                context.poison(element, problem);
            }
        }
        AssignedNames.in(site.path(), context.compiler().trees()).forEach(element -> context.poison(element, problem));
    }

    @Override
    protected Set<Integer> defaultAction(Tree tree, Step step) {
        String kind = tree.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        throw context.refuse(step.site(), Code.UNSUPPORTED_STATEMENT, "a statement of the kind " + kind);
    }

    @Override
    public Set<Integer> visitEmptyStatement(EmptyStatementTree tree, Step step) {
        return BodyLowering.ON;
    }

    @Override
    public Set<Integer> visitBlock(BlockTree tree, Step step) {
        body.run(Rest.of(step.site().path(), step.next()), step.cursor());
        return BodyLowering.NOWHERE;
    }

    @Override
    public Set<Integer> visitVariable(VariableTree tree, Step step) {
        Site site = step.site();
        Element element = context.element(site);
        Variable variable = context.declare(element, context.type(element.asType(), site));
        if (tree.getInitializer() == null) {
            step.cursor().assign(variable, new Unset(variable.type()));
        } else {
            Site initializer = site.child(tree.getInitializer()).named(Name.primal(variable.name()));
            step.cursor().assign(variable, expressions.lowerAs(variable.type(), initializer));
        }
        return BodyLowering.ON;
    }

    @Override
    public Set<Integer> visitExpressionStatement(ExpressionStatementTree tree, Step step) {
        Site inner = step.site().child(tree.getExpression());
        ExpressionTree expression = tree.getExpression();
        if (expression instanceof AssignmentTree) {
            expressions.lower(inner);
        } else if (expression instanceof CompoundAssignmentTree compound) {
            expressions.assignments().statement(compound, inner);
        } else if (expression instanceof UnaryTree unary) {
            expressions.assignments().statement(unary, inner);
        } else if (expression instanceof MethodInvocationTree call) {
            expressions.calls().statement(call, inner);
        } else {
            throw context.refuse(inner, Code.UNSUPPORTED_STATEMENT, "this expression is no statement of the language");
        }
        return BodyLowering.ON;
    }

    @Override
    public Set<Integer> visitIf(IfTree tree, Step step) {
        Operand condition = condition(step.site().child(tree.getCondition()));
        BodyLowering.Side thenSide = new IfSide(body, step.site(), tree.getThenStatement());
        BodyLowering.Side elseSide = new IfSide(body, step.site(), tree.getElseStatement());
        return body.choose(condition, thenSide, elseSide, Cursor.IN_PROGRESS, step);
    }

    /** Of a refused condition nothing is known, but both branches are looked at. */
    private Operand condition(Site site) {
        try {
            return expressions.lower(site);
        } catch (Refusal refusal) {
            context.report(refusal.problem());
            return Constant.of(true);
        }
    }

    @Override
    public Set<Integer> visitLabeledStatement(LabeledStatementTree tree, Step step) {
        Tree labelled = Jumps.labelled(tree);
        TreePath path = step.site().path();
        while (path.getLeaf() instanceof LabeledStatementTree label) {
            path = new TreePath(path, label.getStatement());
        }
        if (Jumps.isLoop(labelled) || labelled instanceof SwitchTree) {
            return lower(new Step(Site.of(path, step.cursor()), step.next()));
        }
        int end = body.jumps().region(labelled);
        body.run(Rest.of(path, new Rest.End(end)), step.cursor());
        return Set.of(end);
    }

    @Override
    public Set<Integer> visitReturn(ReturnTree tree, Step step) {
        try {
            body.jumps().result().ifPresent(result -> {
                Site returned = step.site().child(tree.getExpression());
                step.cursor().assign(result, expressions.lowerAs(result.type(), returned));
            });
        } catch (Refusal refusal) {
            context.report(refusal.problem());
        }
        return leave(step, body.jumps().methodEnd());
    }

    @Override
    public Set<Integer> visitYield(YieldTree tree, Step step) {
        Jumps.Choice choice = body.jumps().choice().orElseThrow();
        switches.result(choice, step.site().child(tree.getValue()));
        return BodyLowering.NOWHERE;
    }

    @Override
    public Set<Integer> visitBreak(BreakTree tree, Step step) {
        return leave(step, body.jumps().targetOf(tree, step.site().path()));
    }

    @Override
    public Set<Integer> visitContinue(ContinueTree tree, Step step) {
        return leave(step, body.jumps().targetOf(tree, step.site().path()));
    }

    private static Set<Integer> leave(Step step, int target) {
        if (!step.cursor().ways().isEmpty()) {
            step.cursor().leaveBy(target);
        }
        return BodyLowering.NOWHERE;
    }

    @Override
    public Set<Integer> visitSwitch(SwitchTree tree, Step step) {
        return switches.statement(tree, step);
    }

    @Override
    public Set<Integer> visitThrow(ThrowTree tree, Step step) {
        exceptions.raise(tree, step.site());
        return BodyLowering.NOWHERE;
    }

    @Override
    public Set<Integer> visitAssert(AssertTree tree, Step step) {
        exceptions.assertion(tree, step.site());
        return BodyLowering.ON;
    }

    @Override
    public Set<Integer> visitForLoop(ForLoopTree tree, Step step) {
        return loops.forLoop(tree, step);
    }

    @Override
    public Set<Integer> visitWhileLoop(WhileLoopTree tree, Step step) {
        return loops.whileLoop(tree, step);
    }

    @Override
    public Set<Integer> visitDoWhileLoop(DoWhileLoopTree tree, Step step) {
        return loops.doLoop(tree, step);
    }

    @Override
    public Set<Integer> visitEnhancedForLoop(EnhancedForLoopTree tree, Step step) {
        return loops.forEach(tree, step);
    }
}
