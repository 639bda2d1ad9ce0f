package org.retrograd.processor.frontend;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.LoopForever;
import org.retrograd.processor.ir.LoopHeader;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.LoopTest;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.normalize.Cursor;
import org.retrograd.processor.normalize.Variable;

/** Loops of all kinds to those of the IR. */
final class LoopLowering {

    private final BodyLowering body;
    private final MethodContext context;
    private final ExpressionLowering expressions;

    LoopLowering(BodyLowering body) {
        this.body = body;
        this.context = body.context();
        this.expressions = body.expressions();
    }

    Set<Integer> whileLoop(WhileLoopTree tree, Step step) {
        return tested(tree.getCondition(), tree.getStatement(), List.of(), step);
    }

    Set<Integer> forLoop(ForLoopTree tree, Step step) {
        Optional<CountedLoop> counted =
                CountedLoop.of(tree, step.site().path(), context.compiler().trees());
        if (counted.isPresent()) {
            return counted(counted.get(), tree, step);
        }
        TreePath path = step.site().path();
        body.run(Rest.of(tree.getInitializer(), path, new Rest.End(Cursor.IN_PROGRESS)), step.cursor());
        return tested(tree.getCondition(), tree.getStatement(), tree.getUpdate(), step);
    }

    /** A loop that tests its condition, if it has one, before each iteration. */
    private Set<Integer> tested(
            @Nullable ExpressionTree condition,
            StatementTree statement,
            List<? extends StatementTree> updates,
            Step step) {
        List<Tree> parts = new ArrayList<>(updates);
        parts.add(0, statement);
        if (condition == null || isAlwaysTrue(step.site().child(condition))) {
            Open loop = open(parts, step);
            iteration(statement, updates, loop, loop.cursor());
            return close(loop, new LoopForever());
        }
        parts.add(0, condition);
        Open loop = open(parts, step);
        Site test = step.site().child(condition);
        if (SideEffects.noneIn(test.path(), context.compiler().trees())) {
            Cursor before = loop.cursor().inner();
            Operand holds = expressions.lower(test.at(before));
            iteration(statement, updates, loop, loop.cursor());
            return close(loop, new LoopTest(before.builder().build(List.of(holds))));
        }
        Operand holds = expressions.lower(test.at(loop.cursor()));
        Cursor again = loop.cursor().inner();
        iteration(statement, updates, loop, again);
        Cursor done = loop.cursor().inner();
        done.leaveBy(loop.numbers().end());
        loop.cursor().join(holds, again, done, loop.origin());
        return close(loop, new LoopForever());
    }

    private boolean isAlwaysTrue(Site condition) {
        return ConstantExpression.value(condition.path(), context.compiler().trees())
                .equals(Optional.of(true));
    }

    Set<Integer> doLoop(DoWhileLoopTree tree, Step step) {
        Open loop = open(List.of(tree.getStatement(), tree.getCondition()), step);
        iteration(tree.getStatement(), List.of(), loop, loop.cursor());
        Site condition = step.site().child(tree.getCondition());
        Jumps.Loop numbers = loop.numbers();
        body.proceed(
                Set.of(numbers.goOn()), cursor -> decide(condition.at(cursor), loop), loop.cursor(), loop.origin());
        return close(loop, new LoopForever());
    }

    private void decide(Site condition, Open loop) {
        Cursor cursor = condition.cursor();
        Optional<Object> known =
                ConstantExpression.value(condition.path(), context.compiler().trees());
        if (known.isPresent()) {
            cursor.leaveBy(
                    known.get().equals(true)
                            ? loop.numbers().goOn()
                            : loop.numbers().end());
            return;
        }
        Operand holds = expressions.lower(condition);
        Cursor again = cursor.inner();
        again.leaveBy(loop.numbers().goOn());
        Cursor done = cursor.inner();
        done.leaveBy(loop.numbers().end());
        cursor.join(holds, again, done, loop.origin());
    }

    private Set<Integer> counted(CountedLoop counted, ForLoopTree tree, Step step) {
        Site site = step.site();
        Site initializer = site.child(counted.index()).child(counted.index().getInitializer());
        Operand from = expressions.lowerAs(PrimitiveType.INT, initializer);
        Site boundSite = site.child(tree.getCondition()).child(counted.bound());
        Operand bound = expressions.lowerAs(PrimitiveType.INT, boundSite);
        Variable index = context.declare(counted.element(), PrimitiveType.INT);
        Open loop = open(List.of(tree.getStatement()), step);
        Value counter = counter(index.name(), loop);
        loop.cursor().assign(index, counter);
        iteration(tree.getStatement(), List.of(), loop, loop.cursor());
        return close(loop, new LoopRange(counter, from, bound, counted.relation(), counted.step()));
    }

    Set<Integer> forEach(EnhancedForLoopTree tree, Step step) {
        Site over = step.site().child(tree.getExpression());
        if (!(context.compiler().trees().getTypeMirror(over.path()) instanceof javax.lang.model.type.ArrayType)) {
            throw context.refuse(step.site(), Code.UNSUPPORTED_LOOP, "a for-each loop over something that is no array");
        }
        Operand array = expressions.lower(over);
        SourceSpan origin = context.span(over);
        Operand length = step.cursor().let(new Op.ArrayLength(array), Name.NONE, origin);
        Site declaration = step.site().child(tree.getVariable());
        Element element = context.element(declaration);
        Variable variable = context.declare(element, context.type(element.asType(), declaration));
        Open loop = open(List.of(tree.getStatement()), step);
        Value counter = counter("i", loop);
        Name name = Name.primal(variable.name());
        Op.ArrayLoad load = new Op.ArrayLoad(array, counter);
        boolean exact = load.type().equals(variable.type());
        Operand loaded = loop.cursor().let(load, exact ? name : Name.NONE, origin);
        if (!exact && !(loaded.type() instanceof PrimitiveType && variable.type() instanceof PrimitiveType)) {
            throw context.refuse(declaration, Code.UNSUPPORTED_TYPE, "boxing, unboxing or a change of reference type");
        }
        loop.cursor().assign(variable, Conversions.convert(loaded, variable.type(), loop.cursor(), name, origin));
        iteration(tree.getStatement(), List.of(), loop, loop.cursor());
        Constant first = Constant.of(0);
        return close(loop, new LoopRange(counter, first, length, BinaryOperator.LESS, 1));
    }

    private static Value counter(String name, Open loop) {
        return loop.cursor().builder().values().fresh(Name.primal(name), PrimitiveType.INT);
    }

    /** A loop whose body is being lowered. */
    private record Open(Cursor.LoopStart start, Jumps.Loop numbers, Step step, SourceSpan origin) {

        Cursor cursor() {
            return start.body();
        }
    }

    /** Begins a loop; the parts are what is run again and again. */
    private Open open(List<? extends Tree> parts, Step step) {
        Jumps.Loop numbers = body.jumps().loop(step.tree());
        SourceSpan origin = context.span(step.site());
        return new Open(step.cursor().loop(assigned(parts, step.site()), origin), numbers, step, origin);
    }

    private List<Variable> assigned(List<? extends Tree> parts, Site loop) {
        Set<Variable> variables = new LinkedHashSet<>();
        for (Tree part : parts) {
            Set<Element> elements = AssignedNames.in(
                    new TreePath(loop.path(), part), context.compiler().trees());
            elements.forEach(element -> context.variable(element).ifPresent(variables::add));
            if (TreeSearch.anyIn(part, ReturnTree.class)) {
                body.jumps().result().ifPresent(variables::add);
            }
            if (TreeSearch.anyIn(part, YieldTree.class)) {
                body.jumps().choice().ifPresent(choice -> variables.add(choice.value()));
            }
        }
        return List.copyOf(variables);
    }

    private void iteration(StatementTree statement, List<? extends StatementTree> updates, Open loop, Cursor cursor) {
        int goOn = loop.numbers().goOn();
        Rest.End end = new Rest.End(goOn);
        TreePath path = loop.step().site().path();
        body.run(Rest.of(new TreePath(path, statement), end), cursor);
        body.proceed(Set.of(goOn), Rest.of(updates, path, end), cursor, loop.origin());
    }

    private Set<Integer> close(Open loop, LoopHeader header) {
        Jumps.Loop numbers = loop.numbers();
        if (header instanceof LoopForever && loop.start().onlyGoesOn(numbers.goOn())) {
            throw context.refuse(loop.step().site(), Code.UNSUPPORTED_LOOP, "a loop that never ends");
        }
        Cursor cursor = loop.step().cursor();
        cursor.endLoop(loop.start(), header, numbers.goOn(), loop.origin());
        return cursor.ways().equals(BodyLowering.ON) ? BodyLowering.ON : Set.of(numbers.end(), numbers.goOn());
    }
}
