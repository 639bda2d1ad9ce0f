package org.retrograd.processor;

import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.diagnostic.Defect;
import org.retrograd.processor.emit.GeneratedSource;

/** Hands generated classes to javac. */
final class SourceWriter {

    private static final String STANDARD_GENERATED = "javax.annotation.processing.Generated";

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

    /** Whether code beside a class may refer to the JDK's own annotation: its module need not read java.compiler. */
    boolean seesStandardGenerated(TypeElement type) {
        @Nullable ModuleElement module = elements.getModuleOf(type);
        return module == null
                ? elements.getTypeElement(STANDARD_GENERATED) != null
                : elements.getTypeElement(module, STANDARD_GENERATED) != null;
    }
}
