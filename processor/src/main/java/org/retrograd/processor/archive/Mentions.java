package org.retrograd.processor.archive;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.ir.ClassType;

/** The classes that a record names, in itself and in what it is made of. */
public final class Mentions {

    private final Set<ClassType> classes = new LinkedHashSet<>();

    private Mentions() {}

    public static Set<ClassType> of(Record record) {
        Mentions mentions = new Mentions();
        mentions.visit(record);
        return mentions.classes;
    }

    private void visit(Object value) {
        if (value instanceof ClassType type) {
            classes.add(type);
        } else if (value instanceof Record record) {
            visitComponents(record);
        } else if (value instanceof Collection<?> values) {
            values.forEach(this::visit);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::visit);
        }
    }

    private void visitComponents(Record record) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                visit(component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
