package org.retrograd.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** The parts of a composite {@link Structure}, whose leaves are numbered through. An empty part stands for null. */
final class Children {

    private Children() {}

    static int size(List<Optional<Structure>> children) {
        int size = 0;
        for (Optional<Structure> child : children) {
            size += child.map(Structure::size).orElse(0);
        }
        return size;
    }

    static List<Optional<Object>> copies(List<Optional<Structure>> children) {
        return children.stream().map(child -> child.map(Structure::copy)).toList();
    }

    static List<Optional<Object>> copiesWith(List<Optional<Structure>> children, int leaf, double value) {
        List<Optional<Object>> copies = new ArrayList<>();
        int offset = 0;
        for (Optional<Structure> child : children) {
            int size = child.map(Structure::size).orElse(0);
            int local = leaf - offset;
            boolean inside = local >= 0 && local < size;
            copies.add(child.map(part -> inside ? part.copyWith(local, value) : part.copy()));
            offset += size;
        }
        return copies;
    }

    static List<Optional<Object>> filled(List<Optional<Structure>> children, DoubleSupplier values) {
        return children.stream()
                .map(child -> child.map(part -> part.filledFrom(values)))
                .toList();
    }

    static int write(List<Optional<Structure>> children, double[] target, int offset) {
        int next = offset;
        for (Optional<Structure> child : children) {
            if (child.isPresent()) {
                next = child.get().writeTo(target, next);
            }
        }
        return next;
    }
}
