package org.retrograd.hunter.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.retrograd.hunter.generate.Dice.Weighted;
import org.retrograd.hunter.program.ArrayLiteral;
import org.retrograd.hunter.program.Assign;
import org.retrograd.hunter.program.Component;
import org.retrograd.hunter.program.Conditional;
import org.retrograd.hunter.program.Declare;
import org.retrograd.hunter.program.Element;
import org.retrograd.hunter.program.Evaluate;
import org.retrograd.hunter.program.Expression;
import org.retrograd.hunter.program.NewRecord;
import org.retrograd.hunter.program.Type;

/** Records: values of them, what they consist of, variables that hold them and arrays of them. */
final class Records {

    private static final int MOST = 4;

    private final Expressions expressions;
    private final Dice dice;

    Records(Expressions expressions) {
        this.expressions = expressions;
        this.dice = expressions.dice();
    }

    /** An array inside of a record. */
    record Data(Expression array, Extent extent) {}

    private static boolean fits(Local local, Type type, Extent extent) {
        return local.type() == type
                && (type == Type.PAIR || local.bound().extent().equals(extent));
    }

    /** A record whose arrays have a certain length. */
    Optional<Expression> value(Position position, Type type, Extent extent, int size) {
        List<Weighted<Supplier<Optional<Expression>>>> forms = new ArrayList<>();
        List<Expression> existing = existing(position, type, extent);
        if (!existing.isEmpty()) {
            forms.add(new Weighted<>(3, () -> Optional.of(dice.pick(existing))));
        }
        forms.add(new Weighted<>(2, () -> created(position, type, extent, size)));
        if (size > 0 && expressions.calls().give(type)) {
            forms.add(new Weighted<>(2, () -> expressions.calls().record(position, type, extent, size)));
        }
        if (size > 0 && expressions.has(Feature.CHOICE)) {
            forms.add(new Weighted<>(0.5, () -> choice(position, type, extent, size)));
        }
        return dice.weighted(forms).get().or(() -> created(position, type, extent, 0));
    }

    /** Variables, and what is inside of these. */
    private List<Expression> existing(Position position, Type type, Extent extent) {
        List<Expression> all = new ArrayList<>();
        for (Local local : position.scope().locals()) {
            if (fits(local, type, extent)) {
                all.add(local.variable());
            } else if (local.type() == Type.NEST && type == Type.PAIR) {
                all.add(new Component(local.variable(), "pair"));
            } else if (type == Type.BUNDLE && fits(local, Type.NEST, extent)) {
                all.add(new Component(local.variable(), "bundle"));
            } else if (local.type() == Type.PAIRS && type == Type.PAIR) {
                all.add(element(position, local));
            }
        }
        return all;
    }

    private Element element(Position position, Local list) {
        return new Element(
                list.variable(),
                expressions
                        .integers()
                        .index(position, list.variable(), list.bound().extent(), false));
    }

    private Optional<Expression> created(Position position, Type type, Extent extent, int size) {
        List<Expression> parts = new ArrayList<>();
        for (Type.Part part : type.parts()) {
            Optional<Expression> value = switch (part.type()) {
                case DOUBLE -> Optional.of(number(position, size));
                case DOUBLES -> data(position, extent, size);
                default -> value(position, part.type(), extent, size - 1);
            };
            if (value.isEmpty()) {
                return Optional.empty();
            }
            parts.add(value.get());
        }
        return Optional.of(new NewRecord(type, parts));
    }

    private Expression number(Position position, int size) {
        return size <= 0
                ? expressions.numbers().leaf(position)
                : expressions.numbers().bounded(position, dice.between(0, size + 1));
    }

    /** Without calls where there is no size left, so that arguments of calls come to an end. */
    private Optional<Expression> data(Position position, Extent extent, int size) {
        boolean isShort = extent.equals(Extent.fixed(extent.least())) && extent.least() <= MOST;
        Optional<Expression> existing = size <= 0
                ? expressions.references().visible(position, extent)
                : expressions.references().array(position, extent);
        return existing.or(() -> isShort ? literal(position, extent) : Optional.empty());
    }

    private Optional<Expression> literal(Position position, Extent extent) {
        List<Expression> elements = new ArrayList<>();
        for (int k = 0; k < extent.least(); k++) {
            elements.add(expressions.numbers().leaf(position));
        }
        return Optional.of(new ArrayLiteral(Type.DOUBLES, elements));
    }

    private Optional<Expression> choice(Position position, Type type, Extent extent, int size) {
        Expression condition = expressions.truth(position, 0);
        return value(position, type, extent, size - 1)
                .flatMap(one -> value(position, type, extent, 0).map(other -> new Conditional(condition, one, other)));
    }

    boolean hasNumbers(Position position) {
        return position.scope().locals().stream()
                .anyMatch(local -> local.type().isRecord() || local.type() == Type.PAIRS);
    }

    /** A number in a record that is visible; there must be one. */
    Expression number(Position position) {
        List<Local> owners = position.scope().where(local -> local.type().isRecord() || local.type() == Type.PAIRS);
        Local owner = dice.pick(owners);
        Expression inside = owner.type() == Type.PAIRS ? element(position, owner) : owner.variable();
        while (inside.type().isRecord()) {
            inside = new Component(inside, dice.pick(inside.type().parts()).name());
        }
        return inside.type() == Type.DOUBLES
                ? element(position, inside, owner.bound().extent())
                : inside;
    }

    private Element element(Position position, Expression array, Extent extent) {
        return new Element(array, expressions.integers().index(position, array, extent, false));
    }

    /** The arrays in visible records. */
    List<Data> data(Position position) {
        return position.scope().locals().stream()
                .flatMap(local -> switch (local.type()) {
                    case BUNDLE ->
                        Stream.of(new Data(
                                new Component(local.variable(), "data"),
                                local.bound().extent()));
                    case NEST ->
                        Stream.of(new Data(
                                new Component(new Component(local.variable(), "bundle"), "data"),
                                local.bound().extent()));
                    default -> Stream.empty();
                })
                .toList();
    }

    /** {@code data()[index]} of a visible record. */
    Optional<Element> element(Position position) {
        List<Data> arrays = data(position);
        return arrays.isEmpty()
                ? Optional.empty()
                : Optional.of(dice.pick(arrays)).map(data -> element(position, data.array, data.extent));
    }

    private Type type() {
        boolean hasArrays = expressions.has(Feature.RECORD_WITH_ARRAY);
        return dice.pick(Type.PAIR, hasArrays ? Type.BUNDLE : Type.PAIR, hasArrays ? Type.NEST : Type.PAIR);
    }

    Optional<Fragment> declare(Position position) {
        Type type = type();
        List<Extent> known = expressions.references().allExtents(position);
        Extent extent = known.isEmpty() || dice.chance(0.2) ? Calls.LONE : dice.pick(known);
        String name = position.scope().fresh(type);
        Bound bound = type == Type.PAIR ? Bound.NONE : Bound.length(extent);
        boolean inferred = expressions.has(Feature.VAR) && dice.chance(0.1);
        return value(position, type, extent, 2)
                .map(value -> new Fragment(
                        List.of(new Declare(type, name, Optional.of(value), inferred)),
                        position.scope().with(Local.array(type, name, bound))));
    }

    /** Another record for a variable. */
    Optional<Fragment> assign(Position position) {
        List<Local> targets = position.scope().where(local -> local.type().isRecord() && local.isFree());
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        Local target = dice.pick(targets);
        return value(position, target.type(), target.bound().extent(), 2)
                .map(value -> Fragment.of(position, new Evaluate(Assign.set(target.variable(), value))));
    }

    Optional<Fragment> declareList(Position position) {
        int length = dice.between(1, 3);
        List<Expression> elements = new ArrayList<>();
        for (int k = 0; k < length; k++) {
            value(position, Type.PAIR, Extent.UNKNOWN, 1).ifPresent(elements::add);
        }
        String name = position.scope().fresh(Type.PAIRS);
        return Optional.of(new Fragment(
                List.of(Declare.of(Type.PAIRS, name, new ArrayLiteral(Type.PAIRS, elements))),
                position.scope().with(Local.array(Type.PAIRS, name, Bound.length(Extent.fixed(elements.size()))))));
    }

    /** {@code list[index] = record}; not of a parameter, which Retrograd refuses. */
    Optional<Fragment> write(Position position) {
        List<Local> lists = position.scope().free(Type.PAIRS);
        return lists.isEmpty()
                ? Optional.empty()
                : value(position, Type.PAIR, Extent.UNKNOWN, 2)
                        .map(value -> Fragment.of(
                                position, new Evaluate(Assign.set(element(position, dice.pick(lists)), value))));
    }
}
