package org.retrograd.processor.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.RecordType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Unset;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.ir.Values;

/**
 * What stands for records and arrays of records. A record is known as its components. An array of records is known as its leaves:
 * an array of booleans, which says what elements were set, and an array for each leaf of an element.
 */
final class RecordLeaves {

    private final Map<ClassType, List<RecordType.Component>> shapes;
    private final Values values;
    private final Map<Value, List<Operand>> parts = new HashMap<>();
    private final Map<Value, Operand> replaced = new HashMap<>();
    private final Set<Operand> set = new HashSet<>();

    RecordLeaves(Map<ClassType, List<RecordType.Component>> shapes, Values values) {
        this.shapes = shapes;
        this.values = values;
    }

    /** A leaf of a type: a name for what is behind that of the whole, and the leaf's type. */
    record Leaf(String name, Type type) {}

    Values values() {
        return values;
    }

    /** Whether values of the type are taken apart. */
    boolean isSplit(Type type) {
        return type instanceof ArrayType array
                ? isSplit(array.element())
                : type instanceof ClassType record && shapes.containsKey(record);
    }

    /** What is known of a value from now on: the components of a record, or the leaves of an array. */
    void put(Value whole, List<? extends Operand> known) {
        parts.put(whole, List.copyOf(known));
    }

    /** What is known of an array of records none of whose elements is null, nor can become so. */
    void putSet(Value array, List<? extends Operand> known) {
        put(array, known);
        set.add(known.get(0));
    }

    /** Whether it is known that no element is null of the array of records whose first leaf this is. */
    boolean isAllSet(Operand first) {
        return set.contains(first);
    }

    /** Whether the array's leaves are known, or it stands for none. */
    boolean isKnown(Operand array) {
        Operand operand = resolve(array);
        return operand instanceof Unset || (operand instanceof Value value && parts.containsKey(value));
    }

    void replace(Value value, Operand by) {
        replaced.put(value, by);
    }

    Operand resolve(Operand operand) {
        Operand current = operand;
        while (current instanceof Value value && replaced.containsKey(value)) {
            current = Objects.requireNonNull(replaced.get(value));
        }
        return current;
    }

    private List<RecordType.Component> shape(Type type) {
        return shapes.getOrDefault((ClassType) type, List.of());
    }

    /** The leaves of a type, in order. */
    List<Leaf> of(Type type) {
        if (!isSplit(type)) {
            return List.of(new Leaf("", type));
        }
        if (type instanceof ArrayType array) {
            Stream<Leaf> set = array.element() instanceof ArrayType
                    ? Stream.of()
                    : Stream.of(new Leaf("Set", PrimitiveType.BOOLEAN));
            return Stream.concat(set, of(array.element()).stream())
                    .map(leaf -> new Leaf(leaf.name(), new ArrayType(leaf.type())))
                    .toList();
        }
        return shape(type).stream()
                .flatMap(component -> of(component.type()).stream()
                        .map(leaf -> new Leaf(capitalised(component.name()) + leaf.name(), leaf.type())))
                .toList();
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** The leaves of a value. */
    List<Operand> of(Operand whole, List<Statement> statements) {
        Operand operand = resolve(whole);
        if (!isSplit(operand.type())) {
            return List.of(operand);
        }
        if (operand instanceof Unset) {
            return of(operand.type()).stream()
                    .map(leaf -> (Operand) new Unset(leaf.type()))
                    .toList();
        }
        List<Operand> known = known(operand);
        if (operand.type() instanceof ArrayType) {
            return known.stream().map(this::resolve).toList();
        }
        List<Operand> leaves = new ArrayList<>();
        for (RecordType.Component component : shape(operand.type())) {
            leaves.addAll(of(component(operand, component, statements), statements));
        }
        return leaves;
    }

    private List<Operand> known(Operand operand) {
        List<Operand> known = operand instanceof Value value ? parts.get(value) : null;
        if (known == null && operand.type() instanceof ArrayType) {
            throw new IllegalStateException("an array of records that was not made here: " + operand);
        }
        return known == null ? List.of() : known;
    }

    private Operand component(Operand record, RecordType.Component component, List<Statement> statements) {
        Op.Component read = component.of(record);
        Optional<Operand> known = part(read);
        if (known.isPresent()) {
            return known.get();
        }
        Value value = values.fresh(Name.primal(component.name()), component.type());
        statements.add(new Let(value, read, SourceSpan.NONE));
        return value;
    }

    /** The component that is read, if its record is known. */
    Optional<Operand> part(Op.Component read) {
        List<Operand> known = read.record() instanceof Value value ? parts.get(value) : null;
        if (known == null) {
            return Optional.empty();
        }
        List<String> names = shape(read.record().type()).stream()
                .map(RecordType.Component::name)
                .toList();
        return Optional.of(resolve(known.get(names.indexOf(read.name()))));
    }

    /** A value for each leaf in place of a record's or an array's, which is known by them from then on. */
    List<Value> split(Value whole) {
        List<Value> leaves = fresh(whole.type(), whole.name());
        assemble(whole, leaves.iterator());
        return leaves;
    }

    /** A new value for each leaf of a type, named after the whole. */
    List<Value> fresh(Type type, Name name) {
        return of(type).stream()
                .map(leaf -> values.fresh(Name.primal(name(name, leaf)), leaf.type()))
                .toList();
    }

    private static String name(Name whole, Leaf leaf) {
        boolean isFirst = whole.base().isEmpty() && !leaf.name().isEmpty();
        return isFirst
                ? leaf.name().substring(0, 1).toLowerCase(Locale.ROOT)
                        + leaf.name().substring(1)
                : whole.base() + leaf.name();
    }

    /** Makes the leaves known as what the value is made of. */
    void assemble(Value whole, Iterator<? extends Operand> leaves) {
        List<Operand> known = new ArrayList<>();
        if (whole.type() instanceof ArrayType) {
            of(whole.type()).forEach(leaf -> known.add(leaves.next()));
        } else {
            for (RecordType.Component component : shape(whole.type())) {
                if (isSplit(component.type())) {
                    Value part = values.fresh(Name.primal(component.name()), component.type());
                    assemble(part, leaves);
                    known.add(part);
                } else {
                    known.add(leaves.next());
                }
            }
        }
        put(whole, known);
    }

    /** The record itself, where it is needed as one: made again of its components. */
    Operand whole(Operand operand, List<Statement> statements) {
        List<Operand> known = operand instanceof Value value ? parts.get(value) : null;
        if (known == null) {
            return operand;
        }
        if (!(operand.type() instanceof ClassType type)) {
            throw new IllegalStateException("an array of records is needed as one: " + operand);
        }
        List<Operand> components =
                known.stream().map(part -> whole(resolve(part), statements)).toList();
        Value made = values.fresh(((Value) operand).name(), type);
        statements.add(new Let(made, new Op.NewRecord(type, components), SourceSpan.NONE));
        return made;
    }
}
