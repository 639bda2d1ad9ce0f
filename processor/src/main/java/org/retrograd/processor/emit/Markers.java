package org.retrograd.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.processor.ir.ClassType;

/** The annotations that say that a class was generated. */
final class Markers {

    private static final ClassName GENERATED = ClassName.get("org.retrograd", "Generated");
    private static final int CONTRACT = 1;

    private Markers() {}

    static List<AnnotationSpec> of(ClassType from, Optional<ClassType> standardGenerated) {
        List<AnnotationSpec> markers = new ArrayList<>();
        markers.add(AnnotationSpec.builder(GENERATED)
                .addMember("from", "$T.class", Types.qualified(from))
                .addMember("contract", "$L", CONTRACT)
                .build());
        standardGenerated.ifPresent(standard -> markers.add(AnnotationSpec.builder(Types.qualified(standard))
                .addMember("value", "$S", "org.retrograd.processor")
                .build()));
        return markers;
    }
}
