package org.retrograd.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import org.retrograd.processor.ir.RecordType;

/** Writes the records that generated methods speak in among themselves. */
final class RecordPrinter {

    private RecordPrinter() {}

    static TypeSpec print(RecordType record, Types types) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        record.components().forEach(part -> components.addParameter(types.of(part.type()), part.name()));
        return TypeSpec.recordBuilder(record.name().show())
                .addJavadoc("$L\n", Paragraphs.wrapped(record.documentation()))
                .recordConstructor(components.build())
                .build();
    }
}
