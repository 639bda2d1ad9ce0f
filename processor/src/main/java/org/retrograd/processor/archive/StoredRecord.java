package org.retrograd.processor.archive;

import java.util.List;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.RecordType.Component;

/** What a record that programs speak in is made of. */
public record StoredRecord(ClassType name, List<Component> components) {

    public StoredRecord {
        components = List.copyOf(components);
    }
}
