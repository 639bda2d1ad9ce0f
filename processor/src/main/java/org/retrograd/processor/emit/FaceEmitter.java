package org.retrograd.processor.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.GeneratedNames;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Visibility;

/** Writes the class that users call, from signatures alone. */
public final class FaceEmitter {

    private FaceEmitter() {}

    /**
     * The source of the face of a class.
     *
     * @param owner the class with the annotated methods
     * @param headers of these methods; those that share a base name have the same returned parameters
     */
    public static GeneratedSource emit(ClassType owner, List<MethodHeader> headers, Markers markers) {
        ClassType face = GeneratedNames.face(owner);
        TypeSpec.Builder type = TypeSpec.classBuilder(face.show())
                .addJavadoc("Derivatives of the methods of {@link $T}.\n", Types.qualified(owner))
                .addAnnotations(markers.on(owner))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        if (headers.stream().anyMatch(header -> header.visibility() == Visibility.PUBLIC)) {
            type.addModifiers(Modifier.PUBLIC);
        }
        type.addModifiers(Modifier.FINAL);
        headers.forEach(header -> type.addMethods(new FaceMethods(header).all()));
        type.addTypes(FaceRecords.of(headers));
        JavaFile file = JavaFile.builder(face.packageName(), type.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
        return GeneratedSource.of(face, file);
    }
}
