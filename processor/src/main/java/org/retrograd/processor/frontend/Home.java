package org.retrograd.processor.frontend;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.retrograd.processor.ir.ClassType;

/**
 * The class that is generated, as the place from which methods are called.
 *
 * @param type its name
 */
record Home(ClassType type, CompilerTrees compiler) {

    /** Whether generated code can call the method. */
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
