package org.retrograd.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.List;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.UnaryOperator;
import org.retrograd.processor.normalize.Variable;

/** Assignments, as statements and inside expressions, to local variables and to elements of arrays. */
final class AssignmentLowering {

    private final MethodContext context;
    private final ExpressionLowering expressions;

    AssignmentLowering(MethodContext context, ExpressionLowering expressions) {
        this.context = context;
        this.expressions = expressions;
    }

    /** What is assigned. Of an element, the array and the index have been evaluated. */
    private sealed interface Place {

        Type type();

        /** What a value that is meant for the place would like to be called. */
        Name name();

        record Local(Variable variable) implements Place {
            @Override
            public Type type() {
                return variable.type();
            }

            @Override
            public Name name() {
                return Name.primal(variable.name());
            }
        }

        record Element(Operand array, Operand index, Type type) implements Place {
            @Override
            public Name name() {
                return Name.NONE;
            }
        }
    }

    /** An operator and what it applies to what a place holds. */
    private record Change(BinaryOperator operator, Operand operand) {}

    /** The value that is assigned. */
    Operand assign(AssignmentTree tree, Site site) {
        Place place = place(tree.getVariable(), site);
        Operand value = expressions.lowerAs(
                place.type(), site.child(tree.getExpression()).named(place.name()));
        write(place, value, site);
        return value;
    }

    /** The value behind the assignment. */
    Operand compound(CompoundAssignmentTree tree, Site site) {
        Place place = place(tree.getVariable(), site);
        Operand before = read(place, site);
        return update(place, before, change(tree, site), site);
    }

    /** An assignment whose value nobody asks for. */
    void statement(CompoundAssignmentTree tree, Site site) {
        Place place = place(tree.getVariable(), site);
        Operand before = read(place, site);
        int effects = site.cursor().effects();
        Change change = change(tree, site);
        if (effects != site.cursor().effects() || !added(place, change, site)) {
            update(place, before, change, site);
        }
    }

    private Change change(CompoundAssignmentTree tree, Site site) {
        BinaryOperator operator = Operators.compound(tree.getKind())
                .orElseThrow(() -> context.refuse(site, Code.UNSUPPORTED_EXPRESSION, "an unknown operator"));
        return new Change(operator, expressions.lower(site.child(tree.getExpression())));
    }

    /** The value of {@code ++x}, {@code x++} and the like. */
    Operand increment(UnaryTree tree, Site site) {
        Place place = place(tree.getExpression(), site);
        Operand before = read(place, site);
        Operand after = update(place, before, step(tree), site);
        boolean postfix =
                tree.getKind() == Tree.Kind.POSTFIX_INCREMENT || tree.getKind() == Tree.Kind.POSTFIX_DECREMENT;
        return postfix ? before : after;
    }

    /** An increment whose value nobody asks for. */
    void statement(UnaryTree tree, Site site) {
        Place place = place(tree.getExpression(), site);
        Operand before = read(place, site);
        if (!added(place, step(tree), site)) {
            update(place, before, step(tree), site);
        }
    }

    private static Change step(UnaryTree tree) {
        boolean up = tree.getKind() == Tree.Kind.PREFIX_INCREMENT || tree.getKind() == Tree.Kind.POSTFIX_INCREMENT;
        return new Change(up ? BinaryOperator.ADD : BinaryOperator.SUBTRACT, Constant.of(1));
    }

    /** Adds to an element without reading it first, where the sum has the element's own type; whether that was possible. */
    private boolean added(Place place, Change change, Site site) {
        if (!(place instanceof Place.Element element)
                || !(element.type() instanceof PrimitiveType type)
                || !(change.operand().type() instanceof PrimitiveType operandType)
                || !type.isFloating()
                || operandType == PrimitiveType.BOOLEAN
                || Conversions.promoted(type, operandType) != type) {
            return false;
        }
        SourceSpan origin = context.span(site);
        Operand value = Conversions.convert(change.operand(), type, site.cursor(), Name.NONE, origin);
        switch (change.operator()) {
            case ADD -> site.cursor().act(new ArrayAdd(element.array(), element.index(), value, origin));
            case SUBTRACT -> {
                Operand negated = site.cursor().let(new Op.Unary(UnaryOperator.NEGATE, value), Name.NONE, origin);
                site.cursor().act(new ArrayAdd(element.array(), element.index(), negated, origin));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private Operand update(Place place, Operand before, Change change, Site site) {
        Operand operand = change.operand();
        if (!(before.type() instanceof PrimitiveType held) || !(operand.type() instanceof PrimitiveType other)) {
            throw context.refuse(
                    site, Code.UNSUPPORTED_EXPRESSION, "an operator on a reference", List.of(before, operand));
        }
        boolean exact = operatesIn(change.operator(), held, other).equals(place.type());
        Operand after =
                expressions.binary(change.operator(), before, operand, site.named(exact ? place.name() : Name.NONE));
        Operand converted = Conversions.convert(after, place.type(), site.cursor(), place.name(), context.span(site));
        write(place, converted, site);
        return converted;
    }

    private static Type operatesIn(BinaryOperator operator, PrimitiveType left, PrimitiveType right) {
        return Operators.isShift(operator) ? Conversions.promoted(left) : Conversions.promoted(left, right);
    }

    private Operand read(Place place, Site site) {
        if (place instanceof Place.Element element) {
            return site.cursor().let(new Op.ArrayLoad(element.array(), element.index()), Name.NONE, context.span(site));
        }
        return expressions.value(((Place.Local) place).variable(), site);
    }

    private void write(Place place, Operand value, Site site) {
        if (place instanceof Place.Element element) {
            site.cursor().act(new ArrayStore(element.array(), element.index(), value, context.span(site)));
        } else {
            site.cursor().assign(((Place.Local) place).variable(), value);
        }
    }

    private Place place(ExpressionTree tree, Site site) {
        Tree bare = tree;
        Site target = site.child(tree);
        while (bare instanceof ParenthesizedTree parenthesized) {
            bare = parenthesized.getExpression();
            target = target.child(bare);
        }
        return bare instanceof ArrayAccessTree access ? element(access, target) : local(target);
    }

    private Place local(Site target) {
        return new Place.Local(context.variable(context.element(target))
                .orElseThrow(() -> context.refuse(
                        target, Code.UNSUPPORTED_WRITE, "a write to something that is no local variable")));
    }

    private Place element(ArrayAccessTree access, Site target) {
        Operand array = expressions.lower(target.child(access.getExpression()));
        if (!expressions.records().isArray(array.type(), target)) {
            throw context.refuse(
                    target,
                    Code.UNSUPPORTED_WRITE,
                    "a write to an element of `" + array.type().show() + "`");
        }
        Operand index = expressions.lowerAs(PrimitiveType.INT, target.child(access.getIndex()));
        return new Place.Element(array, index, new Op.ArrayLoad(array, index).type());
    }
}
