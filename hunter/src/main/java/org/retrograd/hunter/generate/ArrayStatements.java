package org.retrograd.hunter.generate;

import static org.retrograd.hunter.generate.Trees.add;
import static org.retrograd.hunter.generate.Trees.constant;
import static org.retrograd.hunter.generate.Trees.floorMod;
import static org.retrograd.hunter.generate.Trees.length;
import static org.retrograd.hunter.generate.Trees.subtract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.hunter.program.ArrayCall;
import org.retrograd.hunter.program.ArrayFunction;
import org.retrograd.hunter.program.ArrayLiteral;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.AssignmentOperator;
import org.retrograd.hunter.program.Declare;
import org.retrograd.hunter.program.Element;
import org.retrograd.hunter.program.Evaluate;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.NewArray;
import org.retrograd.hunter.program.Place;
import org.retrograd.hunter.program.Statement;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Variable;

/** Statements on arrays of numbers and of integers. */
final class ArrayStatements {

    private final Expressions expressions;
    private final Dice dice;

    ArrayStatements(Expressions expressions) {
        this.expressions = expressions;
        this.dice = expressions.dice();
    }

    /** {@code a[i] = value}, often in terms of other elements. */
    Optional<Fragment> write(Position position) {
        if (!expressions.references().hasNumbers(position)) {
            return Optional.empty();
        }
        Element target = expressions.references().element(position, expressions.has(Feature.EFFECT));
        AssignmentOperator operator = dice.pick(
                AssignmentOperator.SET,
                AssignmentOperator.SET,
                AssignmentOperator.SET,
                AssignmentOperator.ADD,
                AssignmentOperator.SUBTRACT);
        Expression value = expressions.numbers().bounded(position, dice.between(1, 4));
        return Optional.of(Fragment.of(position, new Evaluate(new Assign(target, operator, value))));
    }

    Optional<Fragment> swapElements(Position position) {
        if (!expressions.references().hasNumbers(position)) {
            return Optional.empty();
        }
        Element one = expressions.references().element(position, false);
        Element other = expressions.references().element(position, false);
        return Optional.of(
                swap(position, Local.free(Type.DOUBLE, position.scope().fresh(Type.DOUBLE)), one, other));
    }

    private static Fragment swap(Position position, Local kept, Place one, Place other) {
        List<Statement> statements = List.of(
                Declare.of(kept.type(), kept.variable().name(), one),
                new Evaluate(Assign.set(one, other)),
                new Evaluate(Assign.set(other, kept.variable())));
        return new Fragment(statements, position.scope().with(kept));
    }

    /** A new array, or a copy of one. */
    Optional<Fragment> declare(Position position) {
        List<Local> arrays = position.scope()
                .where(local ->
                        local.type() == Type.DOUBLES && local.bound().extent().isKnown());
        boolean calls = expressions.has(Feature.ARRAY_CALL);
        int form = arrays.isEmpty() ? dice.between(0, 1) : dice.between(0, calls ? 5 : 2);
        if (form == 0 && dice.chance(0.2)) {
            Expression length = add(constant(1), floorMod(expressions.integer(position, 1), constant(3)));
            return declared(position, zeros(length), Extent.SOME);
        }
        if (form == 0) {
            int length = dice.between(2, 4);
            return declared(position, zeros(constant(length)), Extent.fixed(length));
        }
        if (form == 1) {
            int length = dice.between(1, 3);
            return declared(position, initialised(position, length), Extent.fixed(length));
        }
        Local array = dice.pick(arrays);
        return switch (form) {
            case 2 ->
                declared(
                        position, zeros(length(array.variable())), array.bound().extent());
            case 3 ->
                declared(
                        position,
                        new ArrayCall(ArrayFunction.CLONE, array.variable()),
                        array.bound().extent());
            case 4 ->
                declared(
                        position,
                        new ArrayCall(ArrayFunction.COPY_OF, array.variable(), length(array.variable())),
                        array.bound().extent());
            default -> partOf(position, array);
        };
    }

    private Optional<Fragment> partOf(Position position, Local array) {
        Variable whole = array.variable();
        return dice.chance(0.5)
                ? declared(position, new ArrayCall(ArrayFunction.COPY_OF, whole, constant(3)), Extent.fixed(3))
                : declared(
                        position,
                        new ArrayCall(ArrayFunction.COPY_OF_RANGE, whole, constant(0), length(whole)),
                        array.bound().extent());
    }

    private static Expression zeros(Expression length) {
        return new NewArray(Type.DOUBLES, List.of(length));
    }

    private Expression initialised(Position position, int length) {
        List<Expression> elements = new ArrayList<>();
        for (int k = 0; k < length; k++) {
            elements.add(expressions.numbers().bounded(position, dice.between(0, 2)));
        }
        return new ArrayLiteral(Type.DOUBLES, elements);
    }

    private static Optional<Fragment> declared(Position position, Expression initial, Extent extent) {
        String name = position.scope().fresh(initial.type());
        Local local = Local.array(initial.type(), name, Bound.length(extent));
        return Optional.of(new Fragment(
                List.of(Declare.of(initial.type(), name, initial)),
                position.scope().with(local)));
    }

    /** {@code double[] c = condition ? a : b} */
    Optional<Fragment> alias(Position position) {
        List<Extent> extents = expressions.references().extents(position);
        if (extents.isEmpty()) {
            return Optional.empty();
        }
        Extent extent = dice.chance(0.15) ? Extent.SOME : dice.pick(extents);
        return expressions.references().choice(position, extent).flatMap(array -> declared(position, array, extent));
    }

    /** {@code double[] c = part(a, b)} */
    Optional<Fragment> declareCall(Position position) {
        return expressions
                .calls()
                .array(position)
                .flatMap(call ->
                        declared(position, call.expression(), call.bound().extent()));
    }

    /** {@code c = a} */
    Optional<Fragment> assign(Position position) {
        List<Local> targets = targets(position);
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        Local target = dice.pick(targets);
        return expressions
                .references()
                .choice(position, target.bound().extent())
                .map(array -> Fragment.of(position, new Evaluate(Assign.set(target.variable(), array))));
    }

    private static List<Local> targets(Position position) {
        return position.scope()
                .where(local -> local.type() == Type.DOUBLES
                        && local.isFree()
                        && local.bound().extent().least() > 0);
    }

    Optional<Fragment> swapReferences(Position position) {
        List<Local> targets = targets(position);
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        Local one = dice.pick(targets);
        List<Local> others = targets.stream()
                .filter(local -> local.bound().equals(one.bound()) && !local.equals(one))
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(swap(
                        position,
                        Local.array(Type.DOUBLES, position.scope().fresh(Type.DOUBLES), one.bound()),
                        one.variable(),
                        dice.pick(others).variable()));
    }

    Optional<Fragment> fill(Position position) {
        Expression value = expressions.numbers().bounded(position, 2);
        return expressions
                .references()
                .array(position, Extent.SOME)
                .filter(any -> expressions.has(Feature.ARRAY_WRITE))
                .map(array -> Fragment.of(position, new Evaluate(new ArrayCall(ArrayFunction.FILL, array, value))));
    }

    /** {@code System.arraycopy}, also from an array into itself. */
    Optional<Fragment> copy(Position position) {
        List<Extent> extents = expressions.references().extents(position);
        if (extents.isEmpty() || !expressions.has(Feature.ARRAY_WRITE)) {
            return Optional.empty();
        }
        Extent extent = dice.pick(extents);
        List<Local> arrays = position.scope()
                .where(local ->
                        local.type() == Type.DOUBLES && local.bound().extent().equals(extent));
        Variable source = dice.pick(arrays).variable();
        Variable target = dice.pick(arrays).variable();
        int shift = dice.between(0, 1);
        int start = dice.between(0, 1 - shift);
        Expression length = subtract(length(source), constant(1));
        Expression call = new ArrayCall(
                ArrayFunction.ARRAYCOPY,
                source,
                constant(start),
                target,
                constant(shift),
                start == 0 && shift == 0 ? length(source) : length);
        return Optional.of(Fragment.of(position, new Evaluate(call)));
    }

    /** An array of integers, or a write to one. */
    Optional<Fragment> integers(Position position) {
        List<Local> arrays = position.scope().of(Type.INTS);
        if (arrays.isEmpty()) {
            List<Expression> elements = new ArrayList<>();
            int length = dice.between(2, 4);
            for (int k = 0; k < length; k++) {
                elements.add(expressions.integer(position, 1));
            }
            return declared(position, new ArrayLiteral(Type.INTS, elements), Extent.fixed(length));
        }
        Variable array = dice.pick(arrays).variable();
        Element element = new Element(array, floorMod(expressions.integer(position, 0), length(array)));
        Expression value = floorMod(expressions.integer(position, 1), constant(5));
        return Optional.of(Fragment.of(position, new Evaluate(Assign.set(element, value))));
    }
}
