package org.retrograd.hunter.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.retrograd.hunter.program.Conditional;
import org.retrograd.hunter.program.Element;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.Type;

/** Arrays that exist, and elements of them. */
final class References {

    private final Expressions expressions;
    private final Dice dice;

    References(Expressions expressions) {
        this.expressions = expressions;
        this.dice = expressions.dice();
    }

    boolean hasNumbers(Position position) {
        return !position.scope().of(Type.DOUBLES).isEmpty()
                || !position.scope().of(Type.MATRIX).isEmpty()
                || !expressions.records().data(position).isEmpty();
    }

    /** An element of type {@code double}; there must be one. */
    Element element(Position position, boolean mayHaveEffects) {
        List<Local> arrays = position.scope().of(Type.DOUBLES);
        List<Local> matrices = position.scope().of(Type.MATRIX);
        Optional<Element> inRecord = (arrays.isEmpty() && matrices.isEmpty()) || dice.chance(0.2)
                ? expressions.records().element(position)
                : Optional.empty();
        if (inRecord.isPresent()) {
            return inRecord.get();
        }
        if (arrays.isEmpty() || (!matrices.isEmpty() && dice.chance(0.4))) {
            Local matrix = dice.pick(matrices);
            Element row = row(position, matrix);
            return new Element(row, index(position, row, matrix.bound().inner(), false));
        }
        Local array = dice.pick(arrays);
        if (expressions.has(Feature.ALIAS) && expressions.has(Feature.CHOICE) && dice.chance(0.06)) {
            return chosen(position, array);
        }
        return new Element(
                array.variable(),
                index(position, array.variable(), array.bound().extent(), mayHaveEffects));
    }

    /** {@code (condition ? a : b)[i]} */
    private Element chosen(Position position, Local array) {
        Extent extent = array.bound().extent();
        Expression other = array(position, extent).orElse(array.variable());
        Expression either = new Conditional(expressions.truth(position, 0), array.variable(), other);
        return new Element(either, index(position, array.variable(), extent, false));
    }

    Element row(Position position, Local matrix) {
        return new Element(
                matrix.variable(),
                index(position, matrix.variable(), matrix.bound().extent(), false));
    }

    private Expression index(Position position, Expression array, Extent extent, boolean mayHaveEffects) {
        return expressions.integers().index(position, array, extent, mayHaveEffects);
    }

    /** An array of numbers of a certain length, if there is any. */
    Optional<Expression> array(Position position, Extent extent) {
        Optional<Expression> call = dice.chance(0.2)
                ? expressions.calls().array(position, extent)
                : dice.chance(0.15) ? expressions.derived().array(position, extent) : Optional.empty();
        return call.isPresent() ? call : visible(position, extent);
    }

    /** A variable, or what is inside of one. */
    Optional<Expression> visible(Position position, Extent extent) {
        List<Expression> arrays = new ArrayList<>();
        position.scope().of(Type.DOUBLES).stream()
                .filter(local -> fits(local.bound().extent(), extent))
                .forEach(local -> arrays.add(local.variable()));
        expressions.records().data(position).stream()
                .filter(data -> fits(data.extent(), extent))
                .forEach(data -> arrays.add(data.array()));
        if (expressions.has(Feature.ROW)) {
            position.scope().of(Type.MATRIX).stream()
                    .filter(local -> fits(local.bound().inner(), extent))
                    .forEach(local -> arrays.add(row(position, local)));
        }
        return arrays.isEmpty() ? Optional.empty() : Optional.of(dice.pick(arrays));
    }

    /** Where some length will do, each does that is not zero. */
    private static boolean fits(Extent actual, Extent wanted) {
        return actual.equals(wanted) || (wanted.equals(Extent.SOME) && actual.least() > 0);
    }

    /** One array or another, both of a certain length. */
    Optional<Expression> choice(Position position, Extent extent) {
        Optional<Expression> one = array(position, extent);
        Optional<Expression> other = array(position, extent);
        return one.isEmpty() || !dice.chance(0.6) || !expressions.has(Feature.CHOICE)
                ? one
                : Optional.of(new Conditional(expressions.truth(position, 1), one.get(), other.orElse(one.get())));
    }

    /** A matrix with certain lengths, if there is any. */
    Optional<Expression> matrix(Position position, Bound bound) {
        List<Local> matrices = position.scope()
                .where(local -> local.type() == Type.MATRIX && local.bound().equals(bound));
        return matrices.isEmpty()
                ? Optional.empty()
                : Optional.of(dice.pick(matrices).variable());
    }

    /** The extents that arrays of numbers in scope have, but for those in records. */
    List<Extent> extents(Position position) {
        return known(position.scope().of(Type.DOUBLES).stream()
                .map(local -> local.bound().extent()));
    }

    /** Also of those in records. */
    List<Extent> allExtents(Position position) {
        return known(Stream.concat(
                extents(position).stream(),
                expressions.records().data(position).stream().map(Records.Data::extent)));
    }

    private static List<Extent> known(Stream<Extent> extents) {
        return extents.filter(Extent::isKnown).distinct().toList();
    }
}
