package org.retrograd.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
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
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Refusal;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.normalize.Cursor;
import org.retrograd.processor.normalize.Variable;

/** Statements to what they change at a cursor. What has no method here is refused. */
final class StatementLowering extends SimpleTreeVisitor<@Nullable Void, Site> {

    private final MethodContext context;
    private final ExpressionLowering expressions;

    StatementLowering(MethodContext context, ExpressionLowering expressions) {
        this.context = context;
        this.expressions = expressions;
    }

    /** Lowers a statement; a refusal of it is noted, and what it would have assigned is not to be read any more. */
    void lower(Site site) {
        try {
            site.path().getLeaf().accept(this, site);
        } catch (Refusal refusal) {
            context.report(refusal.problem());
            poison(site, refusal.problem());
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
    protected @Nullable Void defaultAction(Tree tree, Site site) {
        String kind = tree.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        throw context.refuse(site, Code.UNSUPPORTED_STATEMENT, "a statement of the kind " + kind);
    }

    @Override
    public @Nullable Void visitEmptyStatement(EmptyStatementTree tree, Site site) {
        return null;
    }

    @Override
    public @Nullable Void visitBlock(BlockTree tree, Site site) {
        for (StatementTree statement : tree.getStatements()) {
            lower(site.child(statement));
        }
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, Site site) {
        Element element = context.element(site);
        Variable variable = context.declare(element, context.type(element.asType(), site));
        if (tree.getInitializer() != null) {
            assign(variable, site.child(tree.getInitializer()));
        }
        return null;
    }

    private void assign(Variable variable, Site expression) {
        Operand operand = expressions.lowerAs(variable.type(), expression.named(Name.primal(variable.name())));
        expression.cursor().assign(variable, operand);
    }

    @Override
    public @Nullable Void visitExpressionStatement(ExpressionStatementTree tree, Site site) {
        Site inner = site.child(tree.getExpression());
        ExpressionTree expression = tree.getExpression();
        if (expression instanceof ParenthesizedTree
                || expression instanceof AssignmentTree
                || expression instanceof CompoundAssignmentTree
                || expression instanceof UnaryTree) {
            return expression.accept(this, inner);
        }
        if (expression instanceof MethodInvocationTree) {
            expressions.lower(inner);
            return null;
        }
        throw context.refuse(inner, Code.UNSUPPORTED_STATEMENT, "this expression is no statement of the language");
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, Site site) {
        Site value = site.child(tree.getExpression());
        assign(target(tree.getVariable(), site), value);
        return null;
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, Site site) {
        Variable variable = target(tree.getVariable(), site);
        BinaryOperator operator = Operators.compound(tree.getKind())
                .orElseThrow(() -> context.refuse(site, Code.UNSUPPORTED_EXPRESSION, "an unknown operator"));
        Operand before = expressions.lower(site.child(tree.getVariable()));
        Operand change = expressions.lower(site.child(tree.getExpression()));
        update(variable, operator, before, change, site);
        return null;
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree tree, Site site) {
        boolean up = tree.getKind() == Tree.Kind.PREFIX_INCREMENT || tree.getKind() == Tree.Kind.POSTFIX_INCREMENT;
        Variable variable = target(tree.getExpression(), site);
        Operand before = expressions.lower(site.child(tree.getExpression()));
        update(variable, up ? BinaryOperator.ADD : BinaryOperator.SUBTRACT, before, Constant.of(1), site);
        return null;
    }

    private void update(Variable variable, BinaryOperator operator, Operand before, Operand change, Site site) {
        if (!(before.type() instanceof PrimitiveType) || !(change.type() instanceof PrimitiveType)) {
            throw context.refuse(
                    site, Code.UNSUPPORTED_EXPRESSION, "an operator on a reference", List.of(before, change));
        }
        Name name = Name.primal(variable.name());
        boolean exact = operatesIn(operator, (PrimitiveType) before.type(), (PrimitiveType) change.type())
                .equals(variable.type());
        Operand after = expressions.binary(operator, before, change, exact ? site.named(name) : site.named(Name.NONE));
        Operand converted = Conversions.convert(after, variable.type(), site.cursor(), name, context.span(site));
        site.cursor().assign(variable, converted);
    }

    private static Type operatesIn(BinaryOperator operator, PrimitiveType left, PrimitiveType right) {
        return Operators.isShift(operator) ? Conversions.promoted(left) : Conversions.promoted(left, right);
    }

    /** The local variable that is assigned. */
    private Variable target(ExpressionTree tree, Site site) {
        Tree bare = tree;
        Site place = site.child(tree);
        while (bare instanceof ParenthesizedTree parenthesized) {
            bare = parenthesized.getExpression();
            place = place.child(bare);
        }
        Site target = place;
        if (bare instanceof ArrayAccessTree) {
            throw context.refuse(target, Code.UNSUPPORTED_WRITE, "a write to an element of an array");
        }
        return context.variable(context.element(target))
                .orElseThrow(() -> context.refuse(
                        target, Code.UNSUPPORTED_WRITE, "a write to something that is no local variable"));
    }

    @Override
    public @Nullable Void visitIf(IfTree tree, Site site) {
        Operand condition = expressions.lower(site.child(tree.getCondition()));
        Cursor thenCursor = site.cursor().inner();
        lower(site.child(tree.getThenStatement()).at(thenCursor));
        Cursor elseCursor = site.cursor().inner();
        if (tree.getElseStatement() != null) {
            lower(site.child(tree.getElseStatement()).at(elseCursor));
        }
        site.cursor()
                .join(
                        condition,
                        new Cursor.Branch(thenCursor, Optional.empty()),
                        new Cursor.Branch(elseCursor, Optional.empty()),
                        Name.NONE,
                        If.Form.STATEMENT,
                        context.span(site));
        return null;
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree tree, Site site) {
        CountedLoop counted = CountedLoop.of(
                        tree, site.path(), context.compiler().trees())
                .orElseThrow(() -> context.refuse(site, Code.UNSUPPORTED_LOOP, "this loop is not a counted one"));
        Operand from = expressions.lowerAs(
                PrimitiveType.INT,
                site.child(counted.index()).child(counted.index().getInitializer()));
        Site boundSite = site.child(tree.getCondition()).child(counted.bound());
        Operand bound = expressions.lower(boundSite);
        if (!(bound.type() instanceof PrimitiveType type) || Conversions.promoted(type) != PrimitiveType.INT) {
            throw context.refuse(boundSite, Code.UNSUPPORTED_LOOP, "the bound of this loop is no int", List.of(bound));
        }
        Operand last = Conversions.convert(bound, PrimitiveType.INT, site.cursor(), Name.NONE, context.span(boundSite));
        Variable index = context.declare(counted.element(), PrimitiveType.INT);
        Cursor.LoopStart start =
                site.cursor().loop(assigned(new TreePath(site.path(), tree.getStatement())), context.span(site));
        Value counter = site.cursor().builder().values().fresh(Name.primal(index.name()), PrimitiveType.INT);
        start.body().assign(index, counter);
        lower(site.child(tree.getStatement()).at(start.body()));
        LoopRange range = new LoopRange(counter, from, last, counted.relation(), counted.step());
        site.cursor().endLoop(start, range, context.span(site));
        return null;
    }

    private List<Variable> assigned(TreePath body) {
        Set<Element> elements = AssignedNames.in(body, context.compiler().trees());
        List<Variable> variables = new ArrayList<>();
        elements.forEach(element -> context.variable(element).ifPresent(variables::add));
        return variables;
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree tree, Site site) {
        throw context.refuse(site, Code.UNSUPPORTED_LOOP, "a while loop");
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, Site site) {
        throw context.refuse(site, Code.UNSUPPORTED_LOOP, "a do loop");
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, Site site) {
        throw context.refuse(site, Code.UNSUPPORTED_LOOP, "a for-each loop");
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, Site site) {
        throw context.refuse(site, Code.UNSUPPORTED_EXIT, "a return from amid other statements");
    }

    @Override
    public @Nullable Void visitBreak(BreakTree tree, Site site) {
        throw context.refuse(site, Code.UNSUPPORTED_EXIT, "a break");
    }

    @Override
    public @Nullable Void visitContinue(ContinueTree tree, Site site) {
        throw context.refuse(site, Code.UNSUPPORTED_EXIT, "a continue");
    }
}
