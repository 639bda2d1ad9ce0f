package org.retrograd.processor.ir;

import java.util.List;

/**
 * A record that is generated.
 *
 * @param name the record
 * @param components in order
 * @param documentation what it is, as Javadoc
 */
public record RecordType(ClassType name, List<Component> components, String documentation) {

    /** A component of a record. */
    public record Component(String name, Type type) {

        /** The component of a record, read by its accessor. */
        public Op.Component of(Operand record) {
            return new Op.Component(record, name, name + "()", type);
        }
    }

    public RecordType {
        components = List.copyOf(components);
    }
}
