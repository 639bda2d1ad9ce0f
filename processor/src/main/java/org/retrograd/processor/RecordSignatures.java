package org.retrograd.processor;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.RecordType;
import org.retrograd.processor.ir.Type;

/** Tells which methods are given or return records, or arrays of them. */
final class RecordSignatures {

    private RecordSignatures() {}

    static boolean isOne(MethodHeader method, Map<ClassType, List<RecordType.Component>> records) {
        return Stream.concat(
                        Stream.of(method.result()), method.parameters().stream().map(ParameterHeader::type))
                .anyMatch(type -> isOfRecords(type, records));
    }

    private static boolean isOfRecords(Type type, Map<ClassType, List<RecordType.Component>> records) {
        return type instanceof ArrayType array
                ? isOfRecords(array.element(), records)
                : type instanceof ClassType record && records.containsKey(record);
    }
}
