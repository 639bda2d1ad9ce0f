package org.retrograd.processor.frontend;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.GeneratedNames;

/**
 * The class that is generated, as the place from which methods are called.
 *
 * @param type its name
 * @param of the class that it is generated for
 * @param module the module that it will be in; empty if modules are not known
 */
record Home(ClassType type, ClassType of, Optional<ModuleElement> module, CompilerTrees compiler) {

    /** The generated class beside another. */
    static Home beside(ClassType owner, CompilerTrees compiler) {
        Optional<ModuleElement> module = Optional.ofNullable(
                        compiler.elements().getTypeElement(Libraries.qualified(owner)))
                .map(element -> compiler.elements().getModuleOf(element));
        return new Home(GeneratedNames.implementation(owner), owner, module, compiler);
    }

    /** What records are made of. */
    RecordShapes shapes() {
        return new RecordShapes(compiler);
    }

    /** Whether generated code can name the class or call the method, though this compilation may not do so in source. */
    boolean reaches(Element element) {
        Element outermost = element;
        while (outermost.getEnclosingElement() instanceof TypeElement around) {
            outermost = around;
        }
        String name = outermost.toString();
        return sees(element)
                && module.map(from -> compiler.elements().getTypeElement(from, name) != null)
                        .orElse(true);
    }

    /** Whether the modifiers of the method, or the class, let generated code name it. */
    boolean sees(Element method) {
        boolean isPublic = true;
        for (Element level = method; level != null; level = level.getEnclosingElement()) {
            if (level.getModifiers().contains(Modifier.PRIVATE)) {
                return false;
            }
            boolean isMember = level instanceof ExecutableElement || level instanceof TypeElement;
            isPublic &= !isMember || level.getModifiers().contains(Modifier.PUBLIC);
        }
        String other =
                compiler.elements().getPackageOf(method).getQualifiedName().toString();
        return isPublic || other.equals(type.packageName());
    }
}
