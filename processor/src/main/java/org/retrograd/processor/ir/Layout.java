package org.retrograd.processor.ir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the values of a type that users see are made of, down to those that transforms see. */
public sealed interface Layout {

    /** The type as users see it. */
    Type type();

    /** The types of what the value is made of at every depth, in order. */
    List<Type> leaves();

    /** Whether a derivative can flow through the leaf at this place among all. */
    boolean isDifferentiable(int leaf);

    /** The layout of the derivatives with respect to such a value; empty if there are none. */
    Optional<Layout> tangent();

    /** A value that transforms see as it is. */
    record Leaf(Type type) implements Layout {

        @Override
        public List<Type> leaves() {
            return List.of(type);
        }

        @Override
        public boolean isDifferentiable(int leaf) {
            return type.isDifferentiable();
        }

        @Override
        public Optional<Layout> tangent() {
            return type.isDifferentiable() ? Optional.of(new Leaf(type.tangent())) : Optional.empty();
        }
    }

    /**
     * A record, or an immutable object of a final class.
     *
     * @param parts in order
     * @param tangentType the record that holds the derivatives with respect to the differentiable parts
     */
    record Aggregate(ClassType type, List<Part> parts, ClassType tangentType) implements Layout {

        public Aggregate {
            parts = List.copyOf(parts);
        }

        @Override
        public List<Type> leaves() {
            return parts.stream()
                    .flatMap(part -> part.layout().leaves().stream())
                    .toList();
        }

        @Override
        public boolean isDifferentiable(int leaf) {
            int rest = leaf;
            for (Part part : parts) {
                int size = part.layout().leaves().size();
                if (rest < size) {
                    return part.layout().isDifferentiable(rest);
                }
                rest -= size;
            }
            throw new IndexOutOfBoundsException(leaf);
        }

        /** The differentiable parts, as those of the tangent. */
        public List<Part> tangentParts() {
            return parts.stream()
                    .flatMap(part -> part.layout().tangent().stream()
                            .map(tangent -> new Part(part.name(), part.name() + "()", tangent)))
                    .toList();
        }

        /** Whether the tangent is a record of its own, which has to be generated. */
        public boolean hasOwnTangent() {
            return !tangentType.equals(type);
        }

        @Override
        public Optional<Layout> tangent() {
            List<Part> differentiable = tangentParts();
            return differentiable.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Aggregate(tangentType, differentiable, tangentType));
        }
    }

    /** An array of such values: each leaf of an element becomes an array of its own. */
    record Rows(Layout element) implements Layout {

        @Override
        public Type type() {
            return new ArrayType(element.type());
        }

        @Override
        public List<Type> leaves() {
            return element.leaves().stream()
                    .map(leaf -> (Type) new ArrayType(leaf))
                    .toList();
        }

        @Override
        public boolean isDifferentiable(int leaf) {
            return element.isDifferentiable(leaf);
        }

        @Override
        public Optional<Layout> tangent() {
            return element.tangent().map(Rows::new);
        }
    }

    /** Whether the leaf at this place among all is an array of what the elements of an array of records hold. */
    default boolean isOfRows(int leaf) {
        if (!(this instanceof Aggregate aggregate)) {
            return this instanceof Rows;
        }
        int rest = leaf;
        for (Part part : aggregate.parts()) {
            int size = part.layout().leaves().size();
            if (rest < size) {
                return part.layout().isOfRows(rest);
            }
            rest -= size;
        }
        throw new IndexOutOfBoundsException(leaf);
    }

    /** Whether an array of records is part of such a value. */
    default boolean hasRows() {
        return this instanceof Rows
                || (this instanceof Aggregate aggregate
                        && aggregate.parts().stream()
                                .anyMatch(part -> part.layout().hasRows()));
    }

    /** The aggregates at every depth, from the innermost out. */
    default Stream<Aggregate> aggregates() {
        if (this instanceof Rows rows) {
            return rows.element().aggregates();
        }
        return this instanceof Aggregate aggregate
                ? Stream.concat(
                        aggregate.parts().stream().flatMap(part -> part.layout().aggregates()), Stream.of(aggregate))
                : Stream.empty();
    }

    /**
     * A part of an aggregate.
     *
     * @param access what stands behind the dot where the part is read: {@code spot()}
     */
    record Part(String name, String access, Layout layout) {}
}
