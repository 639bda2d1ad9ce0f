package org.retrograd.processor.frontend;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.Type;

/** Recognises the generated methods of classes that are compiled together with their callers. */
final class DerivedMethods {

    private final CompilerTrees compiler;
    private final ClassReader reader;

    DerivedMethods(CompilerTrees compiler) {
        this.compiler = compiler;
        this.reader = new ClassReader(compiler);
    }

    /** A generated method: this derivative of that method. */
    record Found(MethodSource primal, Derivation derivation) {}

    /** What the method of these parameter types is a derivative of, if it is generated from source that is at hand. */
    Optional<Found> find(ExecutableElement method, List<Type> parameters) {
        return method.getEnclosingElement() instanceof TypeElement face
                ? original(face)
                        .flatMap(owner -> find(owner, method.getSimpleName().toString(), parameters))
                : Optional.empty();
    }

    private Optional<TypeElement> original(TypeElement face) {
        return DifferentiableAnnotation.find(face, DifferentiableAnnotation.GENERATED)
                .flatMap(mirror -> mirror.getElementValues().entrySet().stream()
                        .filter(entry -> entry.getKey().getSimpleName().contentEquals("from"))
                        .map(java.util.Map.Entry::getValue)
                        .map(AnnotationValue::getValue)
                        .findFirst())
                .map(name -> compiler.elements().getTypeElement(String.valueOf(name)))
                .filter(owner -> compiler.trees().getPath(owner) != null);
    }

    private Optional<Found> find(TypeElement owner, String name, List<Type> parameters) {
        for (MethodSource source : reader.read(owner).methods()) {
            for (Derivation derivation : Derivation.of(source.header())) {
                boolean isSame = derivation.methodName(source.header()).equals(name)
                        && derivation.parameters(source.header()).stream()
                                .map(ParameterHeader::type)
                                .toList()
                                .equals(parameters);
                if (isSame) {
                    return Optional.of(new Found(source, derivation));
                }
            }
        }
        return Optional.empty();
    }
}
