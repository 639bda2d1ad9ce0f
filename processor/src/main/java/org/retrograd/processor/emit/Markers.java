package org.retrograd.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retrograd.processor.archive.ArchiveText;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Lint;

/**
 * The annotations of a generated class: that it is one, and which warnings are not for the user to mend in it.
 *
 * @param standardGenerated the platform's own annotation for generated classes, if it is to be added
 * @param suppressed the warnings that would come up
 */
public record Markers(Optional<ClassType> standardGenerated, Set<Lint> suppressed) {

    private static final ClassName GENERATED = ClassName.get("org.retrograd", "Generated");

    public Markers {
        suppressed = Set.copyOf(suppressed);
    }

    /** The same, with more warnings. */
    public Markers suppressing(Set<Lint> more) {
        Set<Lint> all = EnumSet.noneOf(Lint.class);
        all.addAll(suppressed);
        all.addAll(more);
        return new Markers(standardGenerated, all);
    }

    List<AnnotationSpec> on(ClassType from) {
        List<AnnotationSpec> markers = new ArrayList<>();
        markers.add(AnnotationSpec.builder(GENERATED)
                .addMember("from", "$S", Types.qualified(from).canonicalName())
                .addMember("contract", "$L", ArchiveText.CONTRACT)
                .build());
        standardGenerated.ifPresent(standard -> markers.add(AnnotationSpec.builder(Types.qualified(standard))
                .addMember("value", "$S", "org.retrograd.processor")
                .build()));
        if (!suppressed.isEmpty()) {
            markers.add(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$L", options())
                    .build());
        }
        return markers;
    }

    private CodeBlock options() {
        CodeBlock options = suppressed.stream()
                .sorted()
                .map(lint -> CodeBlock.of("$S", lint.option()))
                .collect(CodeBlock.joining(", "));
        return suppressed.size() == 1 ? options : CodeBlock.of("{$L}", options);
    }
}
