package org.retrograd.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.diagnostic.Defect;
import org.retrograd.processor.emit.GeneratedSource;
import org.retrograd.processor.ir.ClassType;

/** Hands generated classes to javac. */
final class SourceWriter {

    private static final ClassType STANDARD_GENERATED =
            new ClassType("javax.annotation.processing", List.of("Generated"));

    private final Filer filer;
    private final Elements elements;

    SourceWriter(Filer filer, Elements elements) {
        this.filer = filer;
        this.elements = elements;
    }

    void write(GeneratedSource source, TypeElement origin) {
        String name = source.qualifiedName();
        try (Writer writer = filer.createSourceFile(name, origin).openWriter()) {
            writer.write(source.text());
        } catch (IOException failure) {
            throw new Defect("writing " + name, "", failure);
        }
    }

    /** The JDK's own annotation for generated classes, if it can be seen: a module need not read java.compiler. */
    Optional<ClassType> standardGenerated(TypeElement origin) {
        @Nullable ModuleElement module = elements.getModuleOf(origin);
        String name = STANDARD_GENERATED.packageName() + "." + STANDARD_GENERATED.show();
        @Nullable
        TypeElement annotation = module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
        return annotation == null ? Optional.empty() : Optional.of(STANDARD_GENERATED);
    }
}
