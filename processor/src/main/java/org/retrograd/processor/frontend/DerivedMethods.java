package org.retrograd.processor.frontend;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.retrograd.processor.archive.StoredMethod;
import org.retrograd.processor.diagnostic.Refusal;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.Type;

/** Recognises generated methods, of classes that are compiled together with their callers and of such that were compiled before. */
final class DerivedMethods {

    private final CompilerTrees compiler;
    private final Libraries libraries;
    private final ClassReader reader;
    private final TypeReader types = new TypeReader();

    DerivedMethods(CompilerTrees compiler, Libraries libraries) {
        this.compiler = compiler;
        this.libraries = libraries;
        this.reader = new ClassReader(compiler);
    }

    /** A generated method: this derivative of that method, which is annotated like this. */
    record Found(ExecutableElement primal, MethodHeader annotated, Derivation derivation) {}

    /**
     * What the method of these parameter types is a derivative of, if it is generated.
     *
     * @throws Refusal if it is, and what it was generated from is neither source nor readable
     */
    Optional<Found> find(ExecutableElement method, List<Type> parameters, SourceSpan span) {
        return method.getEnclosingElement() instanceof TypeElement face
                ? original(face)
                        .flatMap(owner -> candidates(owner, span)
                                .filter(each -> isSame(each, method, parameters))
                                .findFirst())
                : Optional.empty();
    }

    private Optional<TypeElement> original(TypeElement face) {
        return DifferentiableAnnotation.find(face, DifferentiableAnnotation.GENERATED)
                .flatMap(mirror -> DifferentiableAnnotation.value(mirror, "from"))
                .map(AnnotationValue::getValue)
                .map(name -> compiler.elements()
                        .getTypeElement(compiler.elements().getModuleOf(face), String.valueOf(name)));
    }

    private Stream<Found> candidates(TypeElement owner, SourceSpan span) {
        if (!libraries.isCompiled(owner)) {
            return reader.read(owner).methods().stream().flatMap(each -> derivatives(each.element(), each.header()));
        }
        List<StoredMethod> methods = libraries.archive(owner, span).methods();
        return owner.getEnclosedElements().stream()
                .filter(ExecutableElement.class::isInstance)
                .map(ExecutableElement.class::cast)
                .filter(DifferentiableAnnotation::isOn)
                .flatMap(element -> methods.stream()
                        .filter(each -> each.annotated() && isOf(each, element))
                        .flatMap(each -> derivatives(element, each.header())));
    }

    private boolean isOf(StoredMethod stored, ExecutableElement element) {
        List<Optional<Type>> parameters =
                PlainMethods.receiverAndParameters(element).map(types::read).toList();
        return element.getSimpleName().contentEquals(stored.signature().name())
                && parameters.equals(stored.signature().parameters().stream()
                        .map(Optional::of)
                        .toList());
    }

    private static Stream<Found> derivatives(ExecutableElement primal, MethodHeader header) {
        return Derivation.of(header).stream().map(derivation -> new Found(primal, header, derivation));
    }

    private static boolean isSame(Found found, ExecutableElement method, List<Type> parameters) {
        MethodHeader header = found.annotated();
        return method.getSimpleName().contentEquals(found.derivation().methodName(header))
                && found.derivation().parameters(header).stream()
                        .map(ParameterHeader::type)
                        .toList()
                        .equals(parameters);
    }
}
