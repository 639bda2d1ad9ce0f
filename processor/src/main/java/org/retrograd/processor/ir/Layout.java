package org.retrograd.processor.ir;

import java.util.List;
import java.util.Optional;

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
            return type.isDifferentiable() ? Optional.of(this) : Optional.empty();
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

    /**
     * A part of an aggregate.
     *
     * @param access what stands behind the dot where the part is read: {@code spot()}
     */
    record Part(String name, String access, Layout layout) {}
}
