package org.retrograd.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.GeneratedNames;

/** Writes the class whose annotation holds the programs of another, for compilations that have its class file alone. */
public final class ProgramsEmitter {

    private static final ClassName PROGRAMS = ClassName.get("org.retrograd", "Programs");

    private ProgramsEmitter() {}

    /** The source of the class beside {@code owner} that holds a text in pieces. */
    public static GeneratedSource emit(ClassType owner, List<String> pieces, Markers markers) {
        ClassType name = GeneratedNames.programs(owner);
        AnnotationSpec.Builder programs = AnnotationSpec.builder(PROGRAMS);
        pieces.forEach(piece -> programs.addMember("value", "$S", piece));
        TypeSpec type = TypeSpec.classBuilder(name.show())
                .addJavadoc(
                        "The methods of {@link $T} as Retrograd reads them where other jars call them. Never loaded.\n",
                        Types.qualified(owner))
                .addAnnotations(markers.on(owner))
                .addAnnotation(programs.build())
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .build();
        JavaFile file = JavaFile.builder(name.packageName(), type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
        return new GeneratedSource(name, file.toString());
    }
}
